"""Words for illness, and shapes of the names of diseases."""

from __future__ import annotations

import re

from refkit.patterns import regex
from refkit.vocabulary.rows import words_of

ILLNESS = (
    r"(?:cancers?|disease|illness|tumou?rs?|condition|symptoms|infection|patients?|people|adults|children"
    r"|leuk\w+|lymphoma|myeloma|melanoma|carcinoma)"
)
# Names of diseases by their endings and heads. Words for any tumour at all are left out: they name no use.
DISEASE = regex(
    r"\b(?:\w{2,20}(?:itis|osis|oses|omas?|a?emias?|opath(?:y|ies)|rrh?ages?|penia|plegia|trophy|sclerosis"
    r"|algia|thyroidism|obesity|asthma)"
    r"|diabetes|asthma|stroke|hypertension|hypotension|depression|epilepsy|schizophrenia|psoriasis|eczema"
    r"|migraine|malaria|influenza|covid|hiv|aids|gout|anxiety|insomnia|obesity|dementia"
    r"|(?:\w{3,20}) (?:failure|infarction|disease|disorder|syndrome|infections?|insufficiency|deficiency"
    r"|cancer|impairment|dystrophy|fibrillation))\b"
)
NO_DISEASE = frozenset(
    words_of("diagnosis diagnoses prognosis apoptosis doses osmosis residual_disease refractory_disease")
)
# Words before "disease" or "cancer" that name none.
NO_NAME_OF_A_DISEASE = frozenset(
    words_of(
        """advanced relapsed treatment their her his serious severe certain blood early metastatic underlying
        progressive active rare acute chronic new patient primary"""
    )
)
# What makes advice one with content: whom it is for.
CONDITION = regex(
    r"\b(?:diseases?|disorders?|liver|kidneys?|heart|diabetes|pregnan\w+|breast-?feeding|allerg\w+ to|asthma"
    r"|bleeding|surgery|blood pressure|epilepsy|cancer|pacemakers?)\b",
    re.IGNORECASE,
)
# Who is treated.
TREATED = r"patients|adults|children|people|infants|adolescents|women|men"
