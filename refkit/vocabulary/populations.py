"""Words for whom a text is about: people by age, sex and origin, animals, and stages of treatment, in English."""

from __future__ import annotations

# Facet: its groups, which exclude each other, each with the patterns that name it.
GROUPS: dict[str, dict[str, str]] = {
    "age": {
        "children": r"child(?:ren|hood)?|pa?ediatric|infants?|neonat\w{1,4}|newborns?|adolescents?|toddlers?",
        "adults": r"adults?|grown-?ups?|elderly|pensioners?|older people",
    },
    "sex": {
        "women": r"wom[ae]n|females?|girls?|mothers?",
        "men": r"m[ae]n|males?|boys?|fathers?",
    },
    "school": {
        "primary school": r"primary[- ]schools?|elementary[- ]schools?|primary(?= (?:and|or) secondary)",
        "secondary school": r"secondary[- ]schools?|high[- ]schools?|(?<=primary and )secondary"
        r"|(?<=primary or )secondary",
    },
    "stroke": {
        "ischaemic": r"ischa?emic",
        "haemorrhagic": r"ha?emorrhagic",
    },
    "type": {
        "type 1": r"type[- ](?:1|i)(?!\w)",
        "type 2": r"type[- ](?:2|ii)(?!\w)",
    },
    "origin": {
        "European": r"europeans?|germans?|french|british|italians?|spanish|spaniards?|dutch|swedish|swedes"
        r"|danish|danes",
        "Asian": r"asians?|japanese|chinese|koreans?|indians?|thai|vietnamese|taiwanese",
        "African": r"africans?|nigerians?|kenyans?|ethiopians?|ghanaians?|ugandans?",
        "American": r"north american|latin americans?|brazilians?|mexicans?|canadians?|peruvians?"
        r"|us (?=patients|adults)",
    },
}  # fmt: skip
LINES: dict[str, dict[str, str]] = {
    "line": {
        "first-line": r"first[- ]line|front-?line|newly diagnosed|treatment-na[iï]ve|previously untreated"
        r"|not (?:been )?treated before",
        "second-line": r"second[- ]line|third[- ]line|later[- ]line|previously treated|pre-?treated"
        r"|relapsed|refractory|salvage",
    },
    "purpose": {
        "adjuvant": r"(?<!neo)(?<!neo-)adjuvant|postoperative",
        "neoadjuvant": r"neo-?adjuvant|preoperative",
    },
}  # fmt: skip
ANIMALS: dict[str, str] = {
    "mice": r"mice|mouse|murine", "rats": r"rats?|rodents?", "hamsters": r"hamsters?",
    "rabbits": r"rabbits?", "dogs": r"dogs?|canine", "cats": r"cats?|feline", "pigs": r"pigs?|piglets?"
    r"|swine|porcine",
    "sheep": r"sheep|ovine|lambs?", "monkeys": r"monkeys?|macaques?|primates?", "horses": r"horses?|equine",
    "cattle": r"cows?|cattle|calves|bovine", "guinea pigs": r"guinea[- ]pigs?", "zebrafish": r"zebrafish",
    "flies": r"drosophila|fruit flies", "worms": r"nematodes?|elegans", "yeast": r"yeasts?",
    "cells": r"cell lines?|cultured cells?|in vitro|cultured keratinocytes"
    r"|organoids?", "animals": r"animals?",
}  # fmt: skip
# Animals that stand for people in the laboratory.
LABORATORY = frozenset(
    {"mice", "rats", "hamsters", "rabbits", "monkeys", "zebrafish", "flies", "worms", "cells"}
)
HUMANS = (
    r"humans?|patients?|people|persons?|adults?|child(?:ren)?|wom[ae]n|men|volunteers|participants|infants?"
    r"|clinical practice"
)
# A text says who took part.
SAMPLED = (
    r"enrol\w*|includ\w*|recruit\w*|participants?|participated|took part|randomi[sz]ed|sample|sampled"
    r"|eligible"
    r"|subjects?|respondents?|volunteers?|interviewed|surveyed"
)
# What a study says that it left out, before and behind the words for it.
_TESTED = (
    r"(?:included|eligible|studied|tested|examined|considered|investigated|assessed|covered|enrolled"
    r"|evaluated"
    r"|measured|analy[sz]ed|sampled|observed|visited|recorded|followed|looked at|treated|asked)"
)
LEFT_OUT_BEFORE = (
    rf"(?:was|were|is|are|has been|have been|had been) (?:not|never|neither)(?: yet| been"
    rf"| also){{0,2}} {_TESTED}"
    rf"|(?:has|have|had) (?:not|never)(?: yet)? been {_TESTED}(?! in\b| on\b| for\b| with\b)|(?:was|were"
    rf"|are|had been) excluded"
    r"|(?:was|were) too few|remains? untested|(?:is|are) unknown"
)
LEFT_OUT_BEHIND = (
    rf"(?:not|never|not yet) been {_TESTED} (?:in|on|for|with)|did not (?:include|study|examine|consider"
    rf"|cover|test|enrol)"
    r"|(?:do|does|did|may|need) not (?:extend|apply|hold) (?:to|for)|cannot (?:simply )?be (?:applied"
    r"|generali[sz]ed|extended) to"
    r"|no (?:data|results|trials|evidence|information) (?:in|on|for|from|about)|nobody|make no claim about"
)
