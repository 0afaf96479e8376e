"""A Library -> a .bib file as Zotero's import takes it, which is one for BibTeX and BibLaTeX.

It knows some two dozen entry types and drops entries of any other, reads Unicode, splits keywords at commas, and has no way to
"Extra" but for a few identifiers: what it has no field for goes into a note of its own below the item.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from refkit.fields.titles import without_case
from refkit.formats.bibtex.blocks import Entry, clean_key, format_entry
from refkit.formats.bibtex.fields import encode_verbatim
from refkit.formats.bibtex.plain import fold, people_fields
from refkit.formats.extra_lines import TEX
from refkit.formats.zotero.item_types import ITEM_TYPES
from refkit.formats.zotero.items import FILES, item_of, item_type_of
from refkit.formats.zotero.notes import is_html
from refkit.formats.zotero.reader import plain_text
from refkit.formats.zotero.written import (
    CHANGED,
    IN_NOTE,
    LEFT_OUT,
    Written,
    is_marked,
    label_of,
    people_variable,
    person_line,
    variable_of,
)
from refkit.model import Library, Reference
from refkit.patterns import regex
from refkit.vocabulary.months import SHORT_ENGLISH
from refkit.xml_text import NO_XML

# Item type -> entry type, in both dialects.
KINDS: Final = {
    "journalArticle": "article", "book": "book", "bookSection": "incollection", "conferencePaper": "inproceedings",
    "report": "report", "webpage": "online", "document": "misc", "computerProgram": "software", "thesis": "thesis",
    "patent": "patent", "bill": "legislation", "case": "jurisdiction", "encyclopediaArticle": "inreference",
    "manuscript": "unpublished", "letter": "letter", "film": "movie", "audioRecording": "audio", "artwork": "artwork",
}  # fmt: skip
# Item types that no entry type is read as -> the nearest that one is.
READ_AS: Final = {
    "magazineArticle": "journalArticle", "newspaperArticle": "journalArticle", "blogPost": "webpage",
    "forumPost": "webpage", "statute": "bill", "standard": "report", "hearing": "report", "dataset": "report",
    "preprint": "report", "dictionaryEntry": "encyclopediaArticle", "podcast": "audioRecording", "map": "book",
    "presentation": "conferencePaper",
}  # fmt: skip
# CSL types without an item type -> one that has more of their fields than a document.
NEAR: Final = {"regulation": "bill", "treaty": "bill"}
CLASSIC: Final = {"report": "techreport"}
# Field -> name, where a type has the field; `pages` of all that count none are their own.
_EVERY: Final = (
    "title=title nameOfAct=title caseName=title abstractNote=abstract url=url accessDate=urldate DOI=doi ISBN=isbn"
    " ISSN=issn language=language rights=copyright shortTitle=shorttitle journalAbbreviation=shortjournal series=series"
    " edition=edition section=chapter versionNumber=version numPages=pagetotal conferenceName=eventtitle"
    " place=address assignee=assignee country=nationality volume=volume reporterVolume=volume"
    " codeVolume=volume pages=pages codePages=pages firstPage=pages PMID=pmid PMCID=pmcid"
    " publisher=publisher institution=institution company=publisher distributor=publisher label=publisher"
    " university=institution reportNumber=number patentNumber=number type=type reportType=type websiteType=type"
    " thesisType=type manuscriptType=type letterType=type genre=type"
)
_OWN: Final = {
    "journalArticle": "publicationTitle=journal issue=number",
    "book": "seriesNumber=number",
    "bookSection": "seriesNumber=number bookTitle=booktitle",
    "conferencePaper": "proceedingsTitle=booktitle issue=number eventPlace=location",
    "encyclopediaArticle": "encyclopediaTitle=booktitle",
    "webpage": "websiteTitle=journaltitle",
}  # fmt: skip
NAMES: Final = {
    kind: dict(pair.split("=") for pair in f"{_EVERY} {_OWN.get(kind, '')}".split()) for kind in KINDS
}
VERBATIM: Final = frozenset({"doi", "url"})
DATED: Final = frozenset({"date", "issueDate", "dateEnacted", "dateDecided"})
NO_FIELDS: Final = frozenset({"itemType", "creators", "tags", "extra", "citationKey"})
NO_NOTE: Final = ("LCCN", "MR", "Zbl", "PMID", "PMCID")  # of what begins like this no note is made
KEY: Final = "Citation Key: "
IDENTIFIERS: Final = frozenset({"lccn", "mrnumber", "zmnumber"})  # that become lines of "Extra"
DAY: Final = regex(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
DATE: Final = regex(r"[-~?/.\d]{0,40}\d[-~?/.\d]{0,40}")
WORDS: Final = regex(r"(\D{1,60}) (\d{4})")
SPECIAL: Final = regex(r"[\\{}~^%&#_$]|-(?=-)")
SPECIALS: Final = {
    "\\": "{\\textbackslash}", "{": "\\{", "}": "\\}", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}", "-": "-{}",
}  # fmt: skip
# Markup that is read back: without any other in it.
MARKUP: Final = regex(r"<(i|b|sub|sup)>([^<>{}$\\]{1,400})</\1>")
COMMANDS: Final = {"i": "\\textit{", "b": "\\textbf{", "sub": "$_{", "sup": "$^{"}
ROUND: Final = str.maketrans("{}", "()")
AND: Final = regex(r"(?i)(?<=\s)and(?=\s)")


def write_entries(library: Library, *, classic: bool) -> tuple[Written, ...]:
    """An entry a reference, in order; `classic` is BibTeX's dialect."""
    taken: dict[str, int] = {}
    made: list[Written] = []
    for reference in library:
        entry, told = _entry(reference, classic=classic)
        key = entry.key.casefold()
        taken[key] = taken.get(key, 0) + 1
        if taken[key] > 1:
            entry = Entry(type=entry.type, key=f"{entry.key}-{taken[key]}", fields=entry.fields)
        made.append(Written(text=format_entry(entry) + "\n", told=tuple(dict.fromkeys(told))))
    return tuple(made)


def _entry(reference: Reference, *, classic: bool) -> tuple[Entry, list[tuple[str, str]]]:
    own = item_type_of(reference)
    own = NEAR.get(reference.type, own)
    kind = own if own in KINDS else READ_AS.get(own, "document")
    item = item_of(reference, latest=True, kind=kind)
    told: list[tuple[str, str]] = [("citation-key", LEFT_OUT)]
    rest = [
        line
        for line in str(item.data.get("extra", "")).split("\n")
        if line and not line.startswith((KEY, TEX))
    ]
    if kind != own or reference.type not in ITEM_TYPES:
        told.append(("type", CHANGED))
    if kind != own and reference.type in ITEM_TYPES:
        rest.insert(0, f"Type: {own}")
    told += [(line.partition(": ")[0], IN_NOTE) for line in rest if not line.startswith("Type: ")]
    fields: dict[str, str] = {}
    for name, value in (
        *_people(item.data["creators"], kind, rest, told),
        *_fields(item.data, kind, rest, told),
    ):
        fields.setdefault(name, value)
    words = [tag["tag"] for tag in item.data["tags"]]
    if parted := [word for word in words if "," in word]:  # at which every reader parts them
        rest.append(f"keyword: {'; '.join(parted)}")
        told.append(("keyword", IN_NOTE))
    fields["keywords"] = source(", ".join(word for word in words if word not in parted))
    for name, note in zip(("note", "annote"), item.notes, strict=False):
        text, same = _note(note)
        fields[name] = source(text)
        told += [] if same else [("note", CHANGED)]
    fields["comment"] = source("; ".join(rest))
    for name, value in people_fields(reference).items():  # those of a .bib file that was read, as they were
        if not fields.get(name):
            fields[name] = value
            told += [] if name in IDENTIFIERS or name in FILES else [(name, LEFT_OUT)]
    entry_type = KINDS[kind]
    return (
        Entry(
            type=CLASSIC.get(entry_type, entry_type) if classic else entry_type,
            key=clean_key(reference.id),
            fields={name: value for name, value in fields.items() if value},
        ),
        told,
    )


def _people(
    creators: Sequence[Mapping[str, str]], kind: str, rest: list[str], told: list[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The fields of authors, editors and translators; people in other roles join the rest."""
    roles: dict[str, list[str]] = {}
    for creator in creators:
        variable = people_variable(kind, creator["creatorType"])
        if variable in ("author", "editor", "translator"):
            told += [] if all(map(_is_kept, creator.values())) else [(variable, CHANGED)]
            roles.setdefault(variable, []).append(_name(creator))
        else:
            rest.append(person_line(kind, creator))
            told.append((variable, IN_NOTE))
    for variable, names in roles.items():
        yield variable, " and ".join(names)


def _name(creator: Mapping[str, str]) -> str:
    """ "{Last}, Jr., {First}" with braces where commas or "and" would part it; of a body all in braces."""
    last = source(creator.get("lastName") or creator["name"])
    if "firstName" not in creator:
        return f"{{{last}}}"
    first, comma, suffix = creator["firstName"].rpartition(", ")
    parts = [last, source(suffix), source(first)] if comma else [last, source(creator["firstName"])]
    return ", ".join(f"{{{part}}}" if "," in part else AND.sub("{and}", part) for part in parts)


def _fields(
    data: Mapping[str, Any], kind: str, rest: list[str], told: list[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    for field, value in data.items():
        text = str(value)
        name = NAMES[kind].get(field)
        if field in NO_FIELDS:
            continue
        if field in DATED and (dated := list(_date_fields(text))):
            yield from dated
        elif name is None:
            rest.append(f"{label_of(kind, field)}: {text}")
            told.append((variable_of(kind, field), IN_NOTE))
        else:
            written = encode_verbatim(text) if name in VERBATIM else source(text)
            yield name, written
            if name in VERBATIM:
                same = written == text.strip()
            else:
                same = _is_kept(text) and not is_marked(MARKUP.sub("", without_case(text)))
            if not same:
                told.append((variable_of(kind, field), CHANGED))


def _is_kept(text: str) -> bool:
    """Whether a text arrives as it is: its braces pair, and no two backslashes stand together, which become one."""
    return _pairs(text) and "\\\\" not in text


def _pairs(text: str) -> bool:
    """Whether the braces of a text pair, without which an entry would not end where it does."""
    depth = 0
    for sign in text:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return not depth


def _date_fields(text: str) -> Iterator[tuple[str, str]]:
    """`year`, `month` and `day`, or `date`; none for words without a year, which would be lost."""
    if (day := DAY.fullmatch(text)) is not None:
        yield "year", day[1]
        if day[2]:
            yield "month", SHORT_ENGLISH[int(day[2]) - 1]
        if day[3]:
            yield "day", str(int(day[3]))
    elif DATE.fullmatch(text) is not None:
        yield "date", text
    elif (words := WORDS.fullmatch(text)) is not None:
        yield "year", words[2]
        yield "month", source(words[1])


def _note(note: str) -> tuple[str, bool]:
    """A note as plain text, of which Zotero makes HTML; and whether that says all that it said."""
    text = plain_text(note)
    inner = note.removeprefix("<p>").removesuffix("</p>")
    return f"Note: {text}" if text.startswith(NO_NOTE) else text, _pairs(text) and (
        not is_html(note) or "<" not in inner
    )


def source(text: str) -> str:
    """A text in Unicode with what LaTeX and the import take for more than itself escaped."""
    text = fold(NO_XML.sub("", without_case(text)))
    if not _pairs(text):  # no escape lets a brace stand alone: the entry would go on into the next
        text = text.translate(ROUND)
    pieces: list[str] = []
    at = 0
    for match in MARKUP.finditer(text):
        pieces += (_escaped(text[at : match.start()]), COMMANDS[match[1]], _escaped(match[2]))
        pieces.append("}$" if match[1] in ("sub", "sup") else "}")
        at = match.end()
    return "".join([*pieces, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda match: SPECIALS.get(match[0], f"\\{match[0]}"), text)
