"""RK0, use: what keeps refkit from doing what was asked. Each is raised as an error and ends the command."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule, Wording

USE = (
    Rule(
        code="RK002",
        level=Level.ERROR,
        title="cannot be read",
        wordings=(
            Wording(
                "no-baseline", "this is no baseline of findings", "write one: refkit check --write-baseline"
            ),
            Wording("closed", "standard input is closed", "name a file, or pipe one in"),
            Wording("folder", "this is a folder, not a file", "name the files in it"),
            Wording("folder-in-the-way", "this is a folder, not a file"),
            Wording("unreadable", "cannot be read: {why}"),
            Wording("too-large", "larger than the limit of {limit:,} bytes", "raise it with --max-bytes N"),
            Wording("empty", "the file is empty"),
            Wording("nothing-in", "nothing came in"),
            Wording("no-encoding", "no encoding named {name!r}", "{near}"),
            Wording(
                "encoding",
                "not {encoding}: byte 0x{byte:02x} at offset {offset}{said}",
                "name its encoding with --encoding NAME, or save it as UTF-8",
            ),
            Wording(
                "likely-encoding",
                "not {encoding}: byte 0x{byte:02x} at offset {offset}{said}",
                "it looks like {likely}: name its encoding with --encoding {likely}, or save it as UTF-8",
            ),
            Wording("no-text", "this is not text", "Text, Markdown and HTML documents are read"),
            Wording(
                "unmarked",
                "this is not text, or it is {encoding} without a mark",
                "name its encoding with --encoding {name}, or save it as UTF-8",
            ),
            Wording(
                "no-retractions",
                "this is no list of retractions: it lacks the columns {columns}",
                "get the list of Retraction Watch, as CSV",
            ),
            Wording(
                "no-list",
                "no reference list found",
                "paste the references alone, one a line, numbered, or with a blank line between them",
            ),
            Wording(
                "no-list-prose",
                "no reference list found: this reads as running text",
                "paste the references alone; of a document with a list, give the whole file",
            ),
            Wording(
                "no-list-address",
                "no reference found: an address alone says nothing of the work",
                "paste the whole reference: who wrote it, its title, when it appeared, and the address",
            ),
            Wording(
                "no-list-code",
                "no reference list found: this reads as code or markup",
                "paste the references as they are printed",
            ),
            Wording(
                "no-list-table",
                "no reference list found: this reads as a table",
                "paste one reference a row, with its number in the first cell, or data in one of the formats",
            ),
            Wording("no-reference", "no reference found here"),
            Wording("no-entry", "no entry found"),
            Wording("no-data", "no entry found", "this looks like none of the data formats ({formats})"),
            Wording("no-readable-entry", "no entry could be read", "{why}"),
            Wording("json", "this is no JSON: {why}"),
            Wording("json-depth", "this JSON cannot be read: nested too deeply"),
            Wording("json-number", "this JSON cannot be read: a number is too long"),
            Wording("data", "this reads as {kind}, and no format that is read takes it"),
            Wording(
                "data-file",
                "{kind} holds references, and is no document",
                "name it with --bib FILE, or read it with: refkit parse FILE",
            ),
            Wording("no-columns", "no column of this table is known ({columns})"),
            Wording("yaml", "this is no YAML: {why}"),
            Wording("yaml-depth", "this YAML is nested deeper than {limit}"),
            Wording(
                "yaml-alias",
                "this YAML stands for parts of itself (*name), which is not read",
                "write them out",
            ),
            Wording("lock", "this is no {lock} of schema {schema}", "mend it, or remove it and build anew"),
            Wording(
                "journal",
                "this is no journal of schema {schema}",
                "remove it when no build is at work; the next build then takes all differences for a "
                "person's work",
            ),
            Wording(
                "no-log",
                "this is no log of merges: {why}",
                "`refkit dedupe -o OUT` writes one beside OUT, as OUT.merged.jsonl",
            ),
            Wording("no-bibliography", "there is no bibliography yet", "make it with: refkit build"),
            Wording(
                "no-tantivy",
                "an index needs tantivy, which is not installed",
                "pip install 'refkit-claims[index]'",
            ),
            Wording("no-index", "there is no such folder", "make it with: refkit index build RECORDS -o DIR"),
            Wording(
                "index-address",
                "an index on a server is not searched, only one in a folder",
                "name the folder that `refkit index build` wrote; it may be on a shared disk",
            ),
            Wording(
                "index-foreign",
                "this folder is no index of records",
                "name the folder that `refkit index build` wrote, or a new one to write to",
            ),
            Wording(
                "index-unfinished",
                "this index was not finished, and is not used",
                "the same `refkit index build` again goes on where it stopped",
            ),
            Wording(
                "index-torn",
                "this index is not whole: {why}",
                "copy the folder again, or build it anew in an empty one",
            ),
            Wording(
                "index-version",
                "this index is of version {found}, and this refkit reads {own}",
                "build it anew in an empty folder",
            ),
            Wording(
                "index-damaged",
                "only a part of it could be read: {why}",
                "get the file again, and build again",
            ),
            Wording(
                "index-too-large",
                "larger than the {limit:,} bytes that are read at once",
                "write it as JSON lines, one CSL item each, which may be of any size",
            ),
            Wording("index-line", "a line or record longer than {limit:,} bytes"),
            Wording(
                "no-evidence",
                "there is no such folder of evidence",
                "it holds texts of sources, each named by its citation key, such as lee2019tidal.txt",
            ),
            Wording(
                "kind",
                "{kind} files are not read",
                "save or export it as {instead}, which is read",
            ),
            Wording(
                "locked",
                "this PDF is locked with a password",
                "save it without the password and name that file",
            ),
            Wording("damaged", "this PDF is damaged and cannot be opened", "get or export the file again"),
            Wording(
                "scanned",
                "this PDF holds pictures of its pages and no text",
                "recognise its text first, for example with: ocrmypdf FILE NEW",
            ),
            Wording(
                "too-many-pages",
                "a PDF of {count:,} pages: more than the limit of {limit:,}",
                "take out the pages that are wanted, and name that file",
            ),
            Wording(
                "too-much-text",
                "more than {limit:,} characters of text",
                "take out the pages that are wanted, and name that file",
            ),
            Wording(
                "zipped",
                "this is a zip archive, and none of a document that is read",
                "unpack it and name the files in it",
            ),
            Wording("no-word", "no text of a Word file is in this archive"),
            Wording(
                "zip-broken",
                "this zip archive is damaged",
                "open it in the program it came from, and save it again",
            ),
            Wording(
                "zip-locked",
                "this file is locked by a password",
                "open it in the program it came from, and save it without a password",
            ),
            Wording("zip-members", "this zip archive holds more than {limit:,} files"),
            Wording("zip-large", "unpacked, this is larger than the limit of {limit:,} bytes"),
            Wording("xml", "this is no well-formed XML: {why}"),
            Wording(
                "xml-kind",
                "this XML holds no document that is read: it begins with <{root}>",
                "articles and books in JATS are read, and the data that `refkit formats` lists",
            ),
            Wording("xml-deep", "this XML is nested deeper than {limit} elements"),
            Wording("xml-entity", "the entity {name!r} of this XML stands for more than a short text"),
            Wording(
                "xml-entities",
                "this XML has an entity of its own, {name!r}, which is not unfolded",
                "save it anew with the characters themselves in the place of entities",
            ),
            Wording("xml-large", "this XML has more than {limit:,} tags"),
            Wording(
                "no-notebook",
                "this is no Jupyter notebook: it holds no list of cells",
                "open and save it with the program that it comes from",
            ),
            Wording(
                "not-written",
                "citations are not written into a file of this kind",
                "they are written into {kinds}: save it as one of these",
            ),
            Wording(
                "not-commented",
                "comments are written into Word files only",
                "save it as .docx and name that file, or read the same with: refkit claims --why FILE",
            ),
            Wording(
                "nothing-to-pack",
                "no text of a source was read for a claim",
                "name a folder of texts with --evidence DIR, or `evidence` in the project file",
            ),
            Wording(
                "noncharacter",
                "the text holds one of the signs U+FDD0 to U+FDD2, which are no characters",
                "take them out",
            ),
            Wording(
                "no-documents",
                "there is no document to judge",
                "name files, folders, patterns such as 'texts/**/*.md', or a list of paths with --from FILE",
            ),
            Wording(
                "nothing-matches", "no file matches this pattern", "name a folder to take all documents in it"
            ),
            Wording(
                "no-list-of-paths",
                "this is no list of paths: it has no ends of lines",
                "a list has one path a line, or a zero byte behind each",
            ),
            Wording(
                "packed",
                "this is packed as a whole, so that its documents cannot be read one by one",
                "unpack it, or pack it as .zip or .tar",
            ),
            Wording(
                "no-line",
                "this line is no document",
                'a line of JSON lines is a document of the form {{"id": "…", "text": "…"}}',
            ),
            Wording(
                "no-process",
                "a process that judges documents ended before it had begun ({how})",
                "is there enough memory? REFKIT_DEBUG=1 shows what it says",
            ),
            Wording(
                "batch-torn",
                "this shard was changed while the batch was at work",
                "run the same again when nobody else writes there",
            ),
            Wording(
                "no-dask",
                "a cluster needs dask, which is not installed",
                "pip install 'refkit-claims[dask]', or leave --scheduler out",
            ),
            Wording("no-kind", "no kind of document is named {kind!r}", "{near}"),
            Wording("no-claim", "no claim found", "is it prose, and not only headings or a list?"),
            Wording(
                "no-references",
                "there are no references to {purpose}",
                "name them with --bib FILE, or give the document its reference list",
            ),
            Wording(
                "no-source",
                "no claim has a source that is accepted, marked or quoted",
                "set verdict = {{accepted}} in claims.bib (refkit build writes it)",
            ),
            Wording(
                "only-suggested",
                "no claim has a source that is accepted, marked or quoted",
                "set verdict = {{accepted}} in claims.bib (refkit build writes it), or put in what is "
                "suggested with --include suggested",
            ),
            Wording(
                "notes",
                "the citations of this document are notes, beside a list of references",
                "cite the document that it was made from: notes are written, and not read back",
            ),
        ),
        text="""The file or text is not what it should be: empty, binary, not UTF-8, too large, or no list.

        Nothing is guessed from input that cannot be read whole: half a file would give half a bibliography.
        The place names the file, and the line where one is known; the hint says how to mend it.""",
    ),
    Rule(
        code="RK003",
        level=Level.ERROR,
        title="unknown format",
        wordings=(
            Wording("no-format", "no format named {name!r}", "{near}"),
            Wording("only-written", "{title} is written, and not read", "read are {readable}"),
            Wording("only-read", "{title} is read, and not written", "written are {written}"),
            Wording(
                "shared-suffix", "several formats have the suffix {suffix!r}", "name one with --to: {formats}"
            ),
            Wording(
                "no-profile",
                "{name} has no form that is made for Zotero",
                "there is one of {forms}; of zotero-rdf nothing is lost",
            ),
            Wording("no-output", "nothing is rendered to {name!r}", "{near}"),
            Wording("no-mode", "nothing is rendered in the mode {name!r}", "modes are {modes}"),
            Wording(
                "keys",
                "citation keys are written into Markdown only",
                "this was read as {kind}; leave --to out",
            ),
            Wording(
                "fields",
                "live fields are written into Word files only",
                "this is none; name a Word file, or leave --fields out",
            ),
            Wording(
                "bib-out",
                "a bibliography is written for LaTeX files only",
                "this was read as {kind}; leave --bib-out out",
            ),
            Wording("no-report", "no report shape named {name!r}", "{near}"),
            Wording("no-rule", "no finding or reason named {name!r}", "{near}"),
        ),
        text="""No format has this name, or it is not one for this use: some are only read, some only written.

        `refkit formats` lists them.""",
    ),
    Rule(
        code="RK004",
        level=Level.ERROR,
        title="cannot be written",
        wordings=(
            Wording(
                "busy", "another build is at work here", "nothing was changed; build again when it has ended"
            ),
            Wording(
                "saved-again",
                "a file was saved again each time that it was to be written",
                "nothing was changed; close the programs that work on it, and build again",
            ),
            Wording(
                "unwritten",
                "cannot be written: {why}",
                "nothing was changed; is the folder there, yours, and not full?",
            ),
            Wording(
                "index-worker",
                "a process that read the records was ended from outside",
                "was memory short? The same command with a smaller -j goes on where it stopped",
            ),
            Wording(
                "batch-foreign",
                "this folder holds something else than a batch",
                "name a new folder, or the one of an earlier batch",
            ),
            Wording(
                "batch-version",
                "this batch is of version {found}, and this refkit writes {own}",
                "name a new folder",
            ),
            Wording("no-folder", "cannot be written: this is a file, not a folder", "name a folder"),
            Wording("no-path", "cannot be written: {why}", "mend the path"),
            Wording("folder", "cannot be written: this is a folder, not a file", "name a file in it"),
            Wording(
                "input",
                "this is one of the inputs, which are not overwritten",
                "write to another file, or to standard output with -o -",
            ),
            Wording(
                "project",
                "this is a file of the project in {root}, which is not overwritten",
                "write to another file, or to standard output with -o -",
            ),
            Wording(
                "kept-name",
                "this is a name of refkit's own or of a project's settings, to which no output is written",
                "choose another name",
            ),
            Wording(
                "no-records",
                "another program's file has the name under which records are kept",
                "nothing was written; move it away, or give the list another name",
            ),
            Wording("not-shown", "a Word file is nothing to show on a terminal", "name a file after -o"),
            Wording("no-name", "no file is named", "name a file after -o, or - for standard output"),
            Wording(
                "not-empty",
                "this folder holds something else already",
                "nothing was written; name a new folder, an empty one, or one that refkit pack has written",
            ),
            Wording(
                "annotated",
                "this copy was changed since it was written",
                "nothing was written, so that no reviewer's note is lost; move it away, or name a new folder",
            ),
            Wording("no-word", "the copy with comments is a Word file", "name it with .docx at its end"),
            Wording("link", "this is a link to another file", "take it away first"),
            Wording(
                "name-taken",
                "another style has this name already",
                "nothing was changed; overwrite it with --force",
            ),
        ),
        text="""The file could not be written. Nothing was changed: files are written whole or not at all.

        Look whether the folder exists, belongs to you and has room, or name another file with -o.""",
    ),
    Rule(
        code="RK005",
        level=Level.ERROR,
        title="project file",
        wordings=(
            Wording("no-extra", "this needs an extra of refkit", "pip install 'refkit-claims[{extra}]'"),
            Wording(
                "no-project",
                "no project file (refkit.toml, or [tool.refkit] in pyproject.toml) here or above",
                "write one with: refkit init",
            ),
            Wording("outside", "documents must lie below the project: {pattern!r}"),
            Wording("pattern", "no file pattern: {pattern!r} ({why})"),
            Wording(
                "no-document",
                "no document matches {patterns}",
                "set `documents` in the project file, or name files: refkit check FILE",
            ),
            Wording(
                "no-patterns",
                "no document matches an empty list",
                "set `documents` in the project file, or name files: refkit check FILE",
            ),
            Wording("toml", "not readable as TOML: {why}"),
            Wording("toml-encoding", "not readable as TOML: {why}", "save it as UTF-8"),
            Wording("no-setting", "no setting named {name!r}", "{near}"),
            Wording("setting", "{name} needs {wanted}, not {value!r}"),
            Wording("there-already", "there is a project file already", "edit it; nothing was changed"),
            Wording("unwritten", "cannot be written: {why}"),
            Wording(
                "nothing-named",
                "no file was named, and there is no project here or above",
                "name a file, or write a project file with: refkit init",
            ),
        ),
        text="""refkit.toml, or [tool.refkit] in pyproject.toml, is missing or says something refkit does not
        understand.

        `refkit init` writes one with every setting explained.""",
    ),
    Rule(
        code="RK007",
        level=Level.ERROR,
        title="no answer from the network",
        wordings=(
            Wording(
                "offline",
                "it would have to be asked, and --offline forbids that",
                "leave --offline out, or put up with what needs no network",
            ),
            Wording("unreached", "it cannot be reached", "is there a connection? Then try again"),
            Wording("slow", "no answer came in time", "try again later"),
            Wording("busy", "it asks to wait {seconds:,} seconds before the next request", "try again then"),
            Wording("long", "its answer is longer than the limit of {limit:,} bytes"),
            Wording(
                "no-json",
                "the answer is no data",
                "does this network show a page to log in? Open a page in the browser, then try again",
            ),
            Wording(
                "moved",
                "it leads on to another place ({host}), which is not followed",
                "keys and data are given to the service alone that they are for",
            ),
            Wording("moved-often", "it leads on from place to place without end"),
            Wording("refused", "it answers {status}: {why}"),
            Wording(
                "shape",
                "its answer is not of the shape that is known: {what}",
                "nothing was taken from it; try again later",
            ),
            Wording("another", "it tells of {told}, and was asked for {asked}", "nothing was taken from it"),
            Wording("unaskable", "it cannot be asked for {asked}: {why}"),
            Wording(
                "down",
                "it gave no answer several times, and is left alone for the rest of this run",
                "try again later",
            ),
            Wording(
                "no-loopback",
                "{variable} names {value!r}, and may name nothing but this machine",
                "it is for tests: http://127.0.0.1:PORT",
            ),
            Wording(
                "not-public",
                "{host} is a place within a network of its own, and is not asked",
                "addresses in documents are asked only where everybody can reach them",
            ),
            Wording("no-page", "what it has there is no page: {kind}"),
            Wording(
                "forbidden",
                "it refuses: {why}",
                "is the key right, and may it write to this library? Keys are made at zotero.org/settings/keys",
            ),
            Wording(
                "denied",
                "writing was not allowed in its window",
                "push again and choose Allow, or write a file with --to file",
            ),
            Wording(
                "no-desktop",
                "the program does not run on this machine",
                "start it; or push with --to web, or write a file with --to file",
            ),
            Wording(
                "no-key",
                "there is no key",
                "make one at zotero.org/settings/keys and put it into the environment as ZOTERO_API_KEY",
            ),
            Wording(
                "local-off",
                "other programs may not read its library",
                "allow it in Zotero's settings: Advanced, Allow other applications on this computer to communicate",
            ),
            Wording(
                "no-library",
                "no library is named {name!r}",
                "libraries are user, user/NUMBER and group/NUMBER",
            ),
            Wording(
                "read-only",
                "the library cannot be edited",
                "choose another one with --library, or in its window",
            ),
            Wording("no-collection", "there is no collection {name!r}", "there are: {known}"),
            Wording(
                "not-made",
                "this version of the program makes no collections for others: {name!r} is not there",
                "make it in Zotero, or leave --collection out",
            ),
            Wording(
                "unsteady",
                "the library is changed again each time that it is to be written",
                "what was confirmed is kept; push again",
            ),
            Wording("not-saved", "it did not take the collection {name!r}: {why}"),
            Wording(
                "no-cluster",
                "no scheduler of Dask answers there: {why}",
                "is it started (dask scheduler), and is the address the one that it prints?",
            ),
            Wording(
                "cluster-lost",
                "the cluster did not go on: {why}",
                "what was finished is kept; the same command goes on. Has each worker refkit-claims[dask]?",
            ),
            Wording(
                "no-worker",
                "the cluster had no worker for {seconds:,} seconds",
                "what was finished is kept; start workers (dask worker ADDRESS), and run the same again",
            ),
            Wording(
                "other-inputs",
                "this worker has another refkit, or sees other references or evidence, than who asks it",
                "install the same version on all machines, and give them the same files under the same paths",
            ),
        ),
        text="""A service of the network, or a program on this machine such as Zotero, gave no answer, or none that can be
        used.

        Nothing that was confirmed is lost, and nothing is done twice: the same command goes on where it ended. Keys are
        never printed or stored.""",
    ),
    Rule(
        code="RK008",
        level=Level.ERROR,
        title="decision not taken",
        wordings=(
            Wording("no-claim", "no claim has the id {claim!r}", "{near}"),
            Wording("no-reason", "{claim} cannot be exempted without a reason", "--note REASON"),
            Wording("no-note", "nothing was noted about {claim}", "--note TEXT"),
            Wording(
                "no-source",
                "{claim} cannot be accepted without a source",
                "name one by its key: accept {claim} KEY",
            ),
            Wording("not-held", "the library has no reference {name!r}", "{near}"),
            Wording("no-day", "{day!r} is no day to come", "write it as 2027-01-31"),
            Wording("nothing", "nothing was decided about {claim} that could be undone", "refkit review log"),
        ),
        text="""What was to be decided about a claim is not understood, or says too little. Nothing was written.

        `refkit review list` names the claims that wait; a claim is exempted with a reason, and accepted with a source that the
        library holds.""",
    ),
    Rule(
        code="RK009",
        level=Level.ERROR,
        title="document not judged",
        wordings=(
            Wording(
                "time",
                "it took longer than {seconds:g} seconds, and was given up",
                "try it again with --retry and a larger --timeout",
            ),
            Wording(
                "memory",
                "it wants more memory than {limit:,} MB",
                "try it again with --retry and a larger --max-memory",
            ),
            Wording(
                "ended",
                "the process that judged it ended {times} times ({how})",
                "is memory short? Try it again with --retry and fewer processes (-j)",
            ),
            Wording(
                "lost",
                "the process that worked on it ended {times} times ({how})",
                "is memory short? Try it again with one process (-j 1)",
            ),
            Wording("depth", "it is nested too deeply"),
            Wording(
                "fault",
                "this is a fault of refkit: {what}",
                "please report it, with the document and this line",
            ),
        ),
        text="""A document could not be judged, for another reason than what it is: time, memory, a crash.

        It counts as one that could not be checked, never as one that is covered, and costs no other document
        anything. What hindered it may be of this machine or this day: a batch tries such documents again with `--retry`, a check
        each time; a build ends there.""",
    ),
)
