"""A Reference -> RIS as Zotero's import takes it: the tag that it looks for in each item type, lines of "Extra" for the rest.

It appends every M2 to "Extra", strips markup everywhere but in notes and abstracts, splits names at a comma and a lone
keyword too, and takes a date with slashes for YYYY/MM/DD.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from typing import Final

from refkit.formats.ris.lines import FOLD
from refkit.formats.zotero.item_types import AUTHORS, ITEM_TYPES
from refkit.formats.zotero.items import item_of, item_type_of
from refkit.formats.zotero.written import (
    CHANGED,
    Written,
    is_marked,
    label_of,
    people_variable,
    person_line,
    plain_indices,
    variable_of,
)
from refkit.model import Reference
from refkit.patterns import regex
from refkit.xml_text import NO_XML

# Item type -> TY.
KINDS: Final = {
    "journalArticle": "JOUR", "magazineArticle": "MGZN", "newspaperArticle": "NEWS", "book": "BOOK",
    "bookSection": "CHAP", "conferencePaper": "CONF", "presentation": "SLIDE", "report": "RPRT", "webpage": "ELEC",
    "blogPost": "BLOG", "document": "AGGR", "dataset": "DATA", "computerProgram": "COMP", "thesis": "THES",
    "patent": "PAT", "statute": "STAT", "bill": "BILL", "case": "CASE", "hearing": "HEAR",
    "encyclopediaArticle": "ENCYC", "dictionaryEntry": "DICT", "manuscript": "MANSCPT", "letter": "PCOMM",
    "film": "MPCT", "audioRecording": "SOUND", "artwork": "ART", "map": "MAP",
}  # fmt: skip
# Item types that no TY stands for -> the type to read them as, and its TY; a line of "Extra" names the own one.
READ_AS: Final = {
    "preprint": ("manuscript", "UNPD"), "standard": ("report", "STAND"), "forumPost": ("blogPost", "BLOG"),
    "interview": ("letter", "PCOMM"), "podcast": ("audioRecording", "SOUND"),
}  # fmt: skip
# Field -> tag, in every item type that has the field.
_EVERY: Final = (
    "title=TI nameOfAct=TI caseName=TI abstractNote=AB archive=DB archiveLocation=AN libraryCatalog=DP callNumber=CN"
    " DOI=DO url=UR shortTitle=ST rights=CR language=LA"
)
_BOOK: Final = "volume=VL edition=ET publisher=PB place=CY ISBN=SN"
# Item type -> its other fields.
_OWN: Final = {
    "journalArticle": "publicationTitle=T2 journalAbbreviation=J2 series=T3 volume=VL issue=IS section=SE ISSN=SN"
    " publisher=PB place=CY pages=SP",
    "magazineArticle": "publicationTitle=T2 volume=VL issue=IS ISSN=SN publisher=PB place=CY pages=SP",
    "newspaperArticle": "publicationTitle=T2 volume=VL issue=IS ISSN=SN publisher=PB place=CY edition=ET section=SE"
    " pages=SP",
    "book": f"{_BOOK} series=T2 seriesNumber=M1 numberOfVolumes=NV numPages=SP",
    "bookSection": f"{_BOOK} bookTitle=T2 series=T3 seriesNumber=SV numberOfVolumes=IS pages=SP",
    "conferencePaper": "proceedingsTitle=C3 conferenceName=T2 place=CY publisher=PB volume=VL issue=IS"
    " numberOfVolumes=NV series=T3 ISBN=SN pages=SP",
    "presentation": "meetingName=T2 place=CY presentationType=M3",
    "report": "reportNumber=SN reportType=M3 institution=PB place=CY seriesTitle=T2 pages=SP",
    "webpage": "websiteTitle=T2 websiteType=M3 publisher=PB place=CY",
    "blogPost": "blogTitle=T2 websiteType=M3",
    "document": "publisher=PB place=CY",
    "manuscript": "manuscriptType=M3 institution=PB place=CY numPages=SP",
    "thesis": "thesisType=M3 university=PB place=CY numPages=SP ISBN=SN",
    "dataset": "repository=PB repositoryLocation=CY versionNumber=ET identifier=NV",
    "computerProgram": "company=PB place=CY versionNumber=ET system=M1 seriesTitle=T2 ISBN=SN programmingLanguage=LA",
    "patent": "patentNumber=SN issuingAuthority=A2 country=C3 assignee=PB filingDate=C1 applicationNumber=M1"
    " priorityNumbers=OP legalStatus=C6 references=C5 place=CY pages=SP",
    "statute": "code=T2 codeNumber=VL publicLawNumber=M1 section=SE session=ET history=OP pages=SP",
    "bill": "billNumber=M1 code=T2 codeVolume=VL section=SE codePages=SP legislativeBody=T3 session=ET history=OP",
    "case": "court=PB reporter=A2 reporterVolume=VL firstPage=SP docketNumber=SV history=OP",
    "hearing": "committee=T2 legislativeBody=T3 publisher=PB place=CY documentNumber=M1 session=ET history=OP"
    " numberOfVolumes=NV pages=SP",
    "encyclopediaArticle": f"{_BOOK} encyclopediaTitle=T2 numberOfVolumes=NV pages=SP",
    "dictionaryEntry": f"{_BOOK} dictionaryTitle=T2 numberOfVolumes=NV pages=SP",
    "letter": "letterType=M3",
    "film": "distributor=PB runningTime=SP genre=C4",
    "audioRecording": "label=PB place=CY volume=VL numberOfVolumes=NV seriesTitle=T3 audioRecordingFormat=C5 ISBN=SN",
    "artwork": "artworkMedium=M3 artworkSize=C3",
    "map": "mapType=M3 scale=C1 seriesTitle=T2 edition=ET place=CY publisher=PB ISBN=SN",
}
TAGS: Final = {
    kind: dict(pair.split("=") for pair in f"{_EVERY} {own}".split()) for kind, own in _OWN.items()
}
# Role -> tag and the item types in which it means that role; none named: all that have it.
PEOPLE: Final = {
    "author": (("AU", ""),), "artist": (("AU", ""),), "cartographer": (("AU", ""),), "director": (("AU", ""),),
    "inventor": (("AU", ""),), "programmer": (("AU", ""),), "composer": (("AU", ""),),
    "performer": (("A2", "audioRecording"),), "presenter": (("A2", ""),), "sponsor": (("A2", ""),),
    "recipient": (("A2", ""),), "bookAuthor": (("C2", ""),), "producer": (("A3", "film"),),
    "editor": (
        ("A3", "book"),
        ("A2", "journalArticle bookSection conferencePaper dictionaryEntry document encyclopediaArticle"),
        ("ED", ""),
    ),
    "seriesEditor": (("A2", "book report"), ("A3", "")),
    "translator": (
        ("A4", ("journalArticle magazineArticle newspaperArticle book bookSection encyclopediaArticle dictionaryEntry"
               " presentation report webpage blogPost document manuscript letter")),
    ),
    "contributor": (("A3", "thesis"), ("A4", "conferencePaper film dataset")),
}  # fmt: skip
OF_PEOPLE: Final = frozenset({"AU", *(tag for tags in PEOPLE.values() for tag, _ in tags)})
DATED: Final = frozenset({"date", "issueDate", "dateEnacted", "dateDecided"})
NO_FIELDS: Final = frozenset({"itemType", "creators", "tags", "extra"})
PAGES: Final = regex(r"([^-–\s]{1,30})[-–]([^-–\s]{1,30})")
DAY: Final = regex(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
YEAR: Final = regex(r"\b\d{4}\b")
# Item types whose SP is the number of pages: their pages are no range.
COUNTED: Final = frozenset({"book", "thesis", "manuscript", "film"})


def write_record(reference: Reference) -> Written:
    """A record of RIS."""
    own = item_type_of(reference)
    kind, stated = READ_AS.get(own, (own, KINDS.get(own, "AGGR")))
    kind = kind if kind in TAGS else "document"
    item = item_of(reference, latest=True, kind=kind)
    told: list[tuple[str, str]] = []
    lines: list[tuple[str, str]] = []
    extra = [line for line in str(item.data.get("extra", "")).split("\n") if line]
    if kind != own and reference.type in ITEM_TYPES:
        extra.insert(0, f"Type: {own}")
    for role, creators in _by_role(item.data["creators"]).items():
        tag = _tag_of(role, kind)
        for creator in creators:
            if tag is None:
                extra.append(person_line(kind, creator))
            else:
                name, kept = _name(creator)
                lines.append((tag, name))
                told += [] if kept else [(people_variable(kind, role), CHANGED)]
    for field, text in item.data.items():
        if field not in NO_FIELDS:
            found = list(_field_lines(kind, field, str(text)))
            extra += [] if found else [f"{label_of(kind, field)}: {text}"]
            lines += found
            if found and found[0][0] != "AB" and is_marked(plain_indices(str(text))):
                told.append((variable_of(kind, field), CHANGED))
    told += [(line.partition(": ")[0], CHANGED) for line in extra if is_marked(plain_indices(line))]
    words = [tag["tag"] for tag in item.data["tags"]]
    # A lone keyword is split at its commas; of the same twice Zotero makes one tag.
    lines += [("KW", word) for word in (words * 2 if len(words) == 1 and "," in words[0] else words)]
    lines += [("N1", note) for note in map(_note, item.notes)]
    lines += [("ID", reference.id), *(("M2", line) for line in extra)]
    text = "".join(f"{tag}  - {value}\n" for tag, value in [("TY", stated), *_safe(lines), ("ER", "")])
    return Written(text=text, told=tuple(dict.fromkeys(told)))


def _by_role(creators: Sequence[Mapping[str, str]]) -> dict[str, list[Mapping[str, str]]]:
    roles: dict[str, list[Mapping[str, str]]] = {}
    for creator in creators:
        roles.setdefault(creator["creatorType"], []).append(creator)
    return roles


def _tag_of(role: str, kind: str) -> str | None:
    """The tag of a role in an item type; None where none means it."""
    if role == "translator" and kind in ("conferencePaper", "film", "dataset", "case"):
        return None
    stated = next((tag for tag, kinds in PEOPLE.get(role, ()) if not kinds or kind in kinds.split()), None)
    # Of an author whom a type does not know the program makes the first role that it has.
    return stated or ("AU" if role == AUTHORS.get(kind) else None)


def _name(creator: Mapping[str, str]) -> tuple[str, bool]:
    """ "Last, First, Jr."; a body without its commas, at which it would be split, and whether it stayed as it is."""
    if "firstName" in creator:
        last = creator["lastName"]
        return f"{last.replace(',', '')}, {creator['firstName']}", "," not in last
    return creator["name"].replace(",", ""), "," not in creator["name"]


def _field_lines(kind: str, field: str, text: str) -> Iterator[tuple[str, str]]:
    """The lines of a field; none where no tag holds it as it is."""
    tag = TAGS[kind].get(field)
    if field in DATED:
        yield from _date_lines(text)
    elif field == "accessDate":
        if (day := DAY.fullmatch(text)) and day[3]:
            yield "Y2", f"{day[1]}/{day[2]}/{day[3]}/"
    elif tag == "SP":
        pages = PAGES.fullmatch(text) if kind not in COUNTED else None
        yield from [("SP", pages[1]), ("EP", pages[2])] if pages else [("SP", text)]
    elif tag == "DO" and ("<" in text or " " in text):
        return  # it would be cut there
    elif tag is not None:
        yield tag, text


def _date_lines(text: str) -> Iterator[tuple[str, str]]:
    """PY and DA; none for words without a year, of which noughts would be made."""
    day = DAY.fullmatch(text)
    year = YEAR.search(text)
    if day is not None and not text.startswith("-"):
        yield "PY", day[1]
        if day[2]:
            yield "DA", f"{day[1]}/{day[2]}/{day[3] or ''}/"
    elif year is not None:
        # A slash behind the first year alone would be taken for the end of the date.
        yield "DA", f"{text}.." if text.endswith("/") else text


def _note(note: str) -> str:
    """A note in one line: as plain text where nothing in it is HTML's, else with its breaks as elements."""
    inner = note.removeprefix("<p>").removesuffix("</p>")
    if not any(sign in inner for sign in "<&\n"):
        return inner
    return note.replace("\n", "<br/>")


def _safe(lines: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Lines in one piece, without markup that would be stripped or taken for some."""
    for tag, value in lines:
        text = FOLD.sub(" ", NO_XML.sub("", value)).strip()
        if tag not in ("N1", "AB"):
            text = plain_indices(text)
            # A name has no markup, whatever stands in it.
            bare = text if tag in OF_PEOPLE or not is_marked(text) else ""
            if bare and ("<" in bare or unescape(bare) != bare):
                text = escape(bare, quote=False)
        if text:
            yield tag, text
