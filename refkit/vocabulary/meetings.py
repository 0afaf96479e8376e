"""Words for meetings and for what is printed of them."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import all_of, any_of

# e: a meeting itself; p: its printed proceedings; f: the tagger of reference strings was trained with it; m:
# so were the models of links.
BY_LANGUAGE = {
    "en": """meeting:ef congress:efm conference:ef symposium:ef workshop:ef convention:ef summit:ef session:ef
        sessions:e assembly:e forum:e seminar:f annual:f conf:f conf.:p symp:f proceedings:pf proc:f proc.:p
        annual_meeting:m""",
    "de": "kongress:ef tagung:ef jahrestagung:ef jahreskongress:e verhandlungen:p",
    "fr": "congrès:ef colloque:ef actes:p",
    "es": "congreso:ef jornadas:ef simposio:ef actas:pf",
    "it": "convegno:ef congresso:ef atti:pf",
    "pt": "simpósio:e anais:pf",
}
WORDS = all_of(BY_LANGUAGE, "f")
MODEL_WORDS = all_of(BY_LANGUAGE, "m")
EVENT = regex(rf"(?<!\w){any_of(all_of(BY_LANGUAGE, 'e'))}(?!\w)", re.IGNORECASE)
PROCEEDINGS = regex(rf"(?<!\w){any_of(all_of(BY_LANGUAGE, 'p'))}(?!\w)", re.IGNORECASE)
# What stands around the name of a meeting and often has no letter in its short name: "International Conference on …".
AROUND = {
    "en": "international national annual joint biennial ieee acm advances transactions",
    "de": "internationale internationaler",
    "fr": "international internationale",
    "es": "internacional",
}
FORMAL = (*all_of(AROUND), *all_of(BY_LANGUAGE, "e"), *all_of(BY_LANGUAGE, "p"))
# What leads to a container, as a sign of a reference.
HOLDER_SIGN = r"\b[Ii]n: |\b[Ii]n [A-Z]\.|\bIn (?:Proc|Proceedings)\b"
# What may stand before "abstract".
SORTS_OF_ABSTRACTS = r"(?:meeting|conference|late-breaking|oral|poster|plenary)"
