"""The register of findings: what each code means and what to do about it (`refkit explain CODE`)."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.model import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of finding. `code` is stable: RK0 use, RK1 parsing, RK2 coverage, RK3 citation
    integrity, RK4 time, RK5 metadata, RK6 rendering."""

    code: str
    title: str
    level: Level
    text: str


_TABLE = (
    ("RK001", Level.ERROR, "cannot go on", "Something kept refkit from doing what was asked; the message says what."),
    ("RK002", Level.ERROR, "cannot be read", "The file or text is not what it should be: empty, binary, not UTF-8, too large, or no list."),
    ("RK003", Level.ERROR, "unknown format", "No format has this name; `refkit formats` lists them."),
    ("RK004", Level.ERROR, "cannot be written", "The file could not be written. Nothing was changed: files are written whole or not at all."),
    ("RK005", Level.ERROR, "project file", "refkit.toml, or [tool.refkit] in pyproject.toml, is missing or says something refkit does not understand."),
    ("RK006", Level.ERROR, "not fetched", "The network did not give what was asked. Nothing was concluded from that."),
    ("RK101", Level.WARNING, "entry not understood", "An entry of a reference list could not be taken apart. Its words are kept whole in `note`; correct it by hand."),
    ("RK102", Level.WARNING, "no date", "An entry states no year. Nothing was put in its place."),
    ("RK103", Level.WARNING, "numbers out of step", "The printed numbers of a list skip or repeat: an entry may be lost or two may have run together."),
    ("RK104", Level.WARNING, "unsure reading", "A field was read with less confidence than you asked for. Look at the entry."),
    ("RK105", Level.WARNING, "broken entry", "A block of a data file could not be read. It is kept as it stands and left out of the library."),
    ("RK106", Level.WARNING, "repeated key", "Two entries share one citation key. The later one was given another key so that neither is lost."),
    ("RK107", Level.WARNING, "value not understood", "A field holds something that does not fit it; it is carried on unchanged."),
    ("RK201", Level.WARNING, "uncovered claim", "No reference carries this claim. The finding says which kind of source, dated when, would."),
    ("RK202", Level.NOTE, "suggested source", "Title, type and date point to a source. Only a person can accept it: a title proves nothing."),
    ("RK203", Level.WARNING, "contradicted claim", "A listed reference says the opposite of what the claim says."),
    ("RK204", Level.NOTE, "reference without a claim", "No claim rests on this reference."),
    ("RK205", Level.WARNING, "decision without a claim", "Someone decided about a claim that no document holds any more. The decision is kept, and counts for nothing."),
    ("RK206", Level.WARNING, "verdict not for hand", "A verdict was set by hand that only refkit can reach. Use accepted, exempt, uncovered or contradicted."),
    ("RK207", Level.WARNING, "no claim found", "The document was read and holds no checkable statement that refkit recognises."),
    ("RK208", Level.WARNING, "accepted without a source", "Someone accepted a claim whose sources the library does not hold. It counts as covered when it names one that it does."),
    ("RK209", Level.NOTE, "evidence not used", "A file of the folder of evidence is named by no citation key of the library, or cannot be read."),
    ("RK301", Level.WARNING, "dangling citation", "The text cites a number or name that the reference list does not hold."),
    ("RK303", Level.NOTE, "never cited", "The reference list holds an entry that no citation mark of its document points to."),
    ("RK304", Level.NOTE, "cited source may not say it", "The text of the cited source is in hand, and its nearest passage has other figures, denies the claim, or there is none."),
    ("RK401", Level.WARNING, "newer than every source", "The claim is dated after every reference that could speak for it."),
    ("RK402", Level.WARNING, "cited source is older", "The document cites a source that was published before what the claim tells."),
    ("RK501", Level.NOTE, "no title", "The document has no title of its own; its first heading, or else its file name, stands in."),
    ("RK502", Level.WARNING, "two hands", "references.bib and references.json were both changed by hand and differ. references.bib was followed."),
    ("RK503", Level.NOTE, "no memory of the last build", "The record of what refkit last wrote is gone, so entries removed by hand could not be told from new ones."),
    ("RK601", Level.ERROR, "style", "The citation style or locale is unknown, is no CSL, or asks for something unsafe."),
    ("RK602", Level.WARNING, "entry not rendered", "The style could not render this entry. The others are printed."),
    ("RK603", Level.WARNING, "citation without an entry", "A citation names an id that the library does not hold."),
    ("RK604", Level.ERROR, "style not in order", "A citation style says something that CSL's schema does not allow, calls a macro that is not there or never calls one that is, or points to another file, which is never read."),
    ("RK605", Level.WARNING, "citation not put in", "A citation has no place where it would not tear the document's markup, or another one stands there. Put it in by hand."),
)  # fmt: skip

RULES = {code: Rule(code=code, level=level, title=title, text=text) for code, level, title, text in _TABLE}
