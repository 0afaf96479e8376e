"""RIS -> items: what each tag means depends on the item type."""

from __future__ import annotations

import re
from html import unescape

from zotero_import.schema import Item, Schema

KINDS = dict(
    pair.split("=")
    for pair in """JOUR=journalArticle EJOUR=journalArticle ABST=journalArticle GEN=journalArticle JFULL=journalArticle
    MGZN=magazineArticle CTLG=magazineArticle NEWS=newspaperArticle BOOK=book EBOOK=book EDBOOK=book CLSWK=book SER=book
    CHAP=bookSection ECHAP=bookSection CONF=conferencePaper CPAPER=conferencePaper SLIDE=presentation RPRT=report
    GOVDOC=report STAND=report ELEC=webpage WEB=webpage BLOG=blogPost AGGR=document ANCIENT=document EQUA=document
    GRNT=document PAMP=manuscript UNPD=manuscript INPR=manuscript MANSCPT=manuscript UNBILL=manuscript DATA=dataset
    DBASE=dataset COMP=computerProgram THES=thesis PAT=patent STAT=statute BILL=bill CASE=case LEGAL=case HEAR=hearing
    ENCYC=encyclopediaArticle DICT=dictionaryEntry PCOMM=letter ICOMM=email MPCT=film ADVS=film ART=artwork
    CHART=artwork FIGURE=artwork MAP=map SOUND=audioRecording MUSIC=audioRecording""".split()
)
PLAIN = dict(
    pair.split("=")
    for pair in """AB=abstractNote N2=abstractNote AN=archiveLocation AV=archiveLocation CN=callNumber DB=archive
    DP=libraryCatalog J2=journalAbbreviation JA=journalAbbreviation JF=publicationTitle ST=shortTitle CR=rights TI=title
    T1=title CT=title M2=extra""".split()
)
# Tag -> what it is: "field:types …", a bare field for all others.
TYPED: dict[str, str] = {
    "T2": "code:bill,statute publicationTitle:bookSection,blogPost,dictionaryEntry,encyclopediaArticle,forumPost,webpage"
    " conferenceName:conferencePaper committee:hearing meetingName:presentation"
    " seriesTitle:computerProgram,map,report series:book"
    " publicationTitle:journalArticle,magazineArticle,newspaperArticle",
    "T3": "legislativeBody:hearing,bill series:bookSection,conferencePaper,journalArticle,book seriesTitle:audioRecording",
    "JO": "conferenceName:conferencePaper journalAbbreviation",
    "BT": "title:book,manuscript publicationTitle:bookSection,conferencePaper",
    "C1": "filingDate:patent scale:map place:conferencePaper",
    "C2": "issueDate:patent",
    "C3": "artworkSize:artwork proceedingsTitle:conferencePaper country:patent",
    "C4": "genre:film",
    "C5": "references:patent audioRecordingFormat:audioRecording videoRecordingFormat:film",
    "C6": "legalStatus:patent",
    "CY": "repositoryLocation:dataset place",
    "ET": "session:bill,hearing,statute versionNumber:computerProgram,dataset edition",
    "IS": "numberOfVolumes:bookSection -:dataset issue",
    "LA": "programmingLanguage:computerProgram language",
    "M1": "seriesNumber:book billNumber:bill system:computerProgram documentNumber:hearing applicationNumber:patent"
    " publicLawNumber:statute issue:journalArticle numberOfVolumes:bookSection -:webpage extra",
    "M3": "manuscriptType:manuscript mapType:map reportType:report thesisType:thesis websiteType:blogPost,webpage"
    " letterType:letter presentationType:presentation artworkMedium:artwork DOI",
    "NV": "identifier:dataset numberOfVolumes",
    "OP": "history:hearing,statute,bill,case priorityNumbers:patent",
    "PB": "label:audioRecording court:case distributor:film assignee:patent institution:report repository:dataset"
    " university:thesis company:computerProgram publisher",
    "SE": "-:case section",
    "SN": "ISSN:journalArticle,magazineArticle,newspaperArticle patentNumber:patent reportNumber:report ISBN",
    "SP": "codePages:bill numPages:book,thesis,manuscript firstPage:case runningTime:film pages",
    "SV": "seriesNumber:bookSection docketNumber:case",
    "VL": "codeNumber:statute codeVolume:bill reporterVolume:case -:patent,webpage volume",
    "A2": "reporter:case issuingAuthority:patent",
}
PEOPLE: dict[str, str] = {
    "AU": "artist:artwork cartographer:map composer:audioRecording director:film inventor:patent"
    " programmer:computerProgram author",
    "A2": "sponsor:bill performer:audioRecording presenter:presentation seriesEditor:book,report recipient:letter,email"
    " editor:journalArticle,bookSection,conferencePaper,dictionaryEntry,document,encyclopediaArticle",
    "A3": "contributor:thesis cosponsor:bill producer:film editor:book"
    " seriesEditor:bookSection,conferencePaper,dictionaryEntry,encyclopediaArticle,map",
    "A4": "counsel:case contributor:conferencePaper,film,dataset translator",
    "C2": "bookAuthor:bookSection commenter:blogPost",
    "ED": "editor",
}
PEOPLE["A1"] = PEOPLE["AU"]
DATES = frozenset({"DA", "PY", "Y1", "Y2"})
LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}-(?: (.*))?")
MARKUP = re.compile(r"</?[A-Za-z][^>]*>")


def read(text: str, schema: Schema) -> list[Item] | None:
    """The items of a file; None where no importer takes it: TY is not among the first lines."""
    lines = text.lstrip("\ufeff").splitlines()
    stated = [line.strip() for line in lines if line.strip()]
    if not any(re.match(r"TY {1,2}- ", line) for line in stated[:5]):
        return None
    items: list[Item] = []
    record: list[tuple[str, str]] = []
    for line in [*lines, "ER  - "]:
        match = LINE.fullmatch(line.rstrip("\r"))
        tag, value = (match[1], (match[2] or "").strip()) if match else ("", line.strip())
        if tag in ("ER", "TY") and record:
            items.append(_item(record, schema))
            record = []
        if tag not in ("", "ER"):
            record.append((tag, value))
        elif not tag and record and value:
            record[-1] = (record[-1][0], f"{record[-1][1]} {value}")
    return items


def meant(table: str, kind: str) -> str | None:
    """What a tag means in an item type; None for nothing."""
    other = None
    for part in table.split():
        name, _, kinds = part.partition(":")
        if kind in kinds.split(","):
            return None if name == "-" else name
        other = other if kinds else name
    return other


def _item(record: list[tuple[str, str]], schema: Schema) -> Item:
    stated = next((value for tag, value in record if tag == "TY"), "")
    item = Item(KINDS.get(stated, "journalArticle"))
    dates: dict[str, str] = {}
    start = end = ""
    for tag, value in record:
        if not value or tag == "TY":
            continue
        if tag not in ("N1", "RN", "AB"):
            value = unescape(MARKUP.sub("", value)).strip()
        if tag == "AU" and stated == "EDBOOK":
            tag = "A3"
        if tag in DATES or (tag in ("C1", "C2") and item.kind == "patent"):
            value = date(value, access=tag == "Y2")
        role = meant(PEOPLE[tag], item.kind) if tag in PEOPLE else None
        name = PLAIN.get(tag) or (meant(TYPED[tag], item.kind) if tag in TYPED else None)
        if role is not None:
            last, _, first = (part.strip() for part in value.partition(","))
            item.creators.append((role, last, first))
        elif tag in ("DA", "PY", "Y1"):
            dates.setdefault("PY" if tag == "PY" else "DA", value)
        elif tag == "SP":
            start = start or value
        elif tag == "EP":
            end = end or value
        else:
            _other(item, schema, tag, value, name)
    _finish(item, schema, dates, start, end)
    return item


def _other(item: Item, schema: Schema, tag: str, value: str, name: str | None) -> None:
    if tag == "KW":
        item.tags += [word for word in re.split(r"\s*;\s*", value) if word]
    elif tag in ("N1", "RN"):
        item.notes.append(value if re.search(r"<[^>]+>", value) else f"<p>{value}</p>")
    elif tag == "DO" or name == "DOI":
        if found := re.search(r"10\.[0-9]{4,}/[^\s<]*", value):
            item.put(schema, "DOI", found[0]) or item.add_extra(f"DOI: {found[0]}")
    elif tag == "UR":
        item.put(schema, "url", value)
    elif tag == "Y2":
        item.put(schema, "accessDate", value)
    elif name == "extra":
        item.add_extra(value)
    elif name:
        item.put(schema, name, value)


def _finish(item: Item, schema: Schema, dates: dict[str, str], start: str, end: str) -> None:
    day, year = dates.get("DA", ""), dates.get("PY", "")
    if day.startswith("0000") and year:
        day = day.replace("0000", year, 1)
    item.put(schema, "date", day or year)
    pages = f"{start}-{end}" if start and end and "-" not in start else start or end
    item.put(schema, meant(TYPED["SP"], item.kind) or "pages", pages)
    if "publicationTitle" not in item.fields and "journalAbbreviation" in item.fields:
        item.put(schema, "publicationTitle", item.fields["journalAbbreviation"])
    if len(item.tags) == 1:
        item.tags = [word for word in re.split(r"\s*,\s*", item.tags[0]) if word]


def date(text: str, *, access: bool = False) -> str:
    """YYYY/MM/DD/… as ISO 8601, what has a year as it stands, words alone behind a year of noughts."""
    match = re.fullmatch(r"(\d+)(?:/(\d{0,2})(?:/(\d{0,2})(?:[/\s]([^/]*))?)?)?", text)
    if match is None:
        word = re.search(r"[A-Za-z]+", text)
        return text if re.search(r"\b\d{4}\b", text) or not word or access else f"0000 {word[0]}"
    parts: list[str] = []
    for part, width in zip(match.groups()[:3], (4, 2, 2), strict=True):
        bare = (part or "").lstrip("0")
        if not bare:
            break
        parts.append(bare.zfill(width))
    return "-".join([*parts, *(["01"] * (3 - len(parts)) if access else [])])
