"""Tables: words for kinds, roles and places of values in MODS <-> CSL's types and variables.

After "MODS User Guidelines" 3.8 with MARC's genre terms and relators; and the words that Zotero and bibutils write.
"""

from __future__ import annotations

from typing import Final

# Words of <genre> -> CSL type. The first word of a type is written.
GENRES: Final = {
    "journal article": "article-journal", "article": "article-journal", "journalarticle": "article-journal",
    "academic journal": "article-journal", "article-journal": "article-journal", "magazine article": "article-magazine",
    "magazinearticle": "article-magazine", "magazine": "article-magazine", "newspaper article": "article-newspaper",
    "newspaperarticle": "article-newspaper", "newspaper": "article-newspaper", "book": "book", "e-book": "book",
    "book chapter": "chapter", "booksection": "chapter", "book section": "chapter", "chapter": "chapter",
    "conference paper": "paper-conference", "conferencepaper": "paper-conference",
    "conference publication": "paper-conference", "proceedings-article": "paper-conference", "report": "report",
    "technical report": "report", "thesis": "thesis", "theses": "thesis", "ph.d. thesis": "thesis",
    "masters thesis": "thesis", "doctoral thesis": "thesis", "dissertation": "thesis", "patent": "patent",
    "web page": "webpage", "webpage": "webpage", "web site": "webpage", "electronic": "webpage", "dataset": "dataset",
    "data set": "dataset", "database": "dataset", "software": "software", "computer program": "software",
    "computerprogram": "software", "letter": "personal_communication", "e-mail communication": "personal_communication",
    "email": "personal_communication", "interview": "interview", "motion picture": "motion_picture",
    "film": "motion_picture", "videorecording": "motion_picture", "map": "map", "art original": "graphic",
    "artwork": "graphic", "encyclopedia": "entry-encyclopedia", "encyclopediaarticle": "entry-encyclopedia",
    "dictionary": "entry-dictionary", "dictionaryentry": "entry-dictionary", "legislation": "legislation",
    "statute": "legislation", "bill": "bill", "legal case and case notes": "legal_case", "case": "legal_case",
    "hearing": "hearing", "standard or specification": "standard", "standard": "standard", "manuscript": "manuscript",
    "unpublished": "manuscript", "blogpost": "post-weblog", "blog": "post-weblog", "forumpost": "post",
    "presentation": "speech", "speech": "speech", "lecture": "speech", "preprint": "article", "review": "review",
    "periodical": "periodical", "sound": "song", "audiorecording": "song", "podcast": "broadcast", "document": "document",
}  # fmt: skip
# CSL type -> the type of a resource, where that is no text.
RESOURCES: Final = {
    "software": "software, multimedia", "dataset": "software, multimedia", "motion_picture": "moving image",
    "song": "sound recording", "graphic": "still image", "map": "cartographic",
}  # fmt: skip
TYPE_OF_RESOURCE: Final = {
    "moving image": "motion_picture", "sound recording": "song", "sound recording-musical": "song",
    "sound recording-nonmusical": "song", "still image": "graphic", "cartographic": "map",
    "software, multimedia": "software", "notated music": "musical_score", "three dimensional object": "graphic",
}  # fmt: skip

# MARC's relators, as codes and as words -> CSL's roles. The first of a role is written.
ROLES: Final = {
    "aut": "author", "author": "author", "cre": "author", "creator": "author", "edt": "editor", "editor": "editor",
    "trl": "translator", "translator": "translator", "pbd": "collection-editor", "series editor": "collection-editor",
    "cmp": "composer", "composer": "composer", "drt": "director", "director": "director", "ive": "interviewee",
    "ivr": "interviewer", "interviewer": "interviewer", "ctb": "contributor", "contributor": "contributor",
    "rcp": "recipient", "recipient": "recipient", "inv": "author", "inventor": "author", "pro": "producer",
    "prg": "author", "programmer": "author", "spk": "author", "speaker": "author", "com": "compiler", "ill": "illustrator",
    "pht": "author", "photographer": "author", "art": "author", "artist": "author", "ctg": "author", "cartographer": "author",
    "dis": "author", "dissertant": "author", "arc": "author", "architect": "author", "lyr": "author", "lyricist": "author",
    "scl": "author", "sculptor": "author", "prf": "performer", "performer": "performer", "nrt": "narrator", "narrator": "narrator",
    "hst": "host", "host": "host", "compiler": "compiler", "illustrator": "illustrator", "producer": "producer",
    "interviewee": "interviewee", "aui": "contributor", "aft": "contributor", "win": "contributor", "ann": "contributor",
}  # fmt: skip
RELATORS: Final = {role: code for code, role in reversed(ROLES.items()) if len(code) == 3} | {"author": "aut"}
PUBLISHING: Final = frozenset({"pbl", "publisher", "dgg", "degree grantor"})  # bodies that publish

# Types of <identifier> -> CSL variable. The first of a variable is written.
IDENTIFIERS: Final = {
    "doi": "DOI", "issn": "ISSN", "isbn": "ISBN", "pubmed": "PMID", "pmid": "PMID", "medline": "PMID", "pmc": "PMCID",
    "pmcid": "PMCID", "uri": "URL", "url": "URL", "number": "number", "report number": "number",
    "patent number": "number", "serial number": "number", "citekey": "id", "citation key": "id", "eissn": "ISSN",
}  # fmt: skip
# Types of <detail> within a <part> -> CSL variable.
DETAILS: Final = {"volume": "volume", "issue": "issue", "number": "issue", "section": "section", "page": "page",
                  "chapter": "chapter-number", "part": "part-number"}  # fmt: skip
# Elements of <originInfo> that date the work, the first that is there counts.
DATES: Final = ("dateIssued", "dateCreated", "copyrightDate", "dateOther")
