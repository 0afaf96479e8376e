"""Words by which a study reports its design, what is chance, and what goes along with what, in English."""

from __future__ import annotations

# Facet: its values, which exclude each other, each with the patterns that show it.
DESIGNS: dict[str, dict[str, str]] = {
    "blinding": {
        "double-blind": r"double[- ](?:blind(?:ed)?|masked)|triple[- ]blind(?:ed)?",
        "open-label": r"open[- ]label|unblinded|unmasked|open (?:trial|study|comparison)|not blinded",
    },
    "allocation": {
        "randomised": (
            r"(?<!non-)(?<!not )(?<!non)randomi[sz](?:ed|ation)|randomly (?:allocated|assigned|allotted)"
            r"|(?:chosen|allotted|assigned|allocated|drew|drawn) (?:by )?lots?|allocated by (?:chance"
            r"|sealed envelopes?)"
        ),
        "observational": (
            r"(?<!and )observational|single[- ]arm|single[- ]group|cohort stud(?:y|ies)|case[- ]control"
            r"|cross[- ]sectional|case series|uncontrolled|non-?randomi[sz]ed|registry study"
            r"|before-and-after study"
        ),
    },
    "control": {
        "placebo-controlled": r"placebo[- ]controlled|placebo group|dummy tablets",
        "without control": r"single[- ]arm|uncontrolled|without (?:a )?control group|no control group",
    },
    "time": {
        "prospective": r"prospective(?:ly)?",
        "retrospective": r"retrospective(?:ly)?",
    },
    "arrangement": {
        "crossover": r"cross-?over (?:trial|study|design|randomi[sz]ed)|randomi[sz]ed cross-?over"
        r"|of cross-?over design",
        "parallel groups": r"parallel[- ](?:groups?|arms?)",
    },
    "span": {
        "cross-sectional": r"cross-sectional",
        "longitudinal": r"longitudinal(?:ly)?|followed up for|follow-up of (?:\d+|two|three|four|five|six"
        r"|ten)",
    },
    "centres": {
        "single-centre": r"(?:single|one)[- ]cent(?:re|er)|monocentric",
        "multicentre": r"multi-?cent(?:re|er)|multicentric",
    },
    "setting": {
        "simulation": r"(?<!not )simulat(?:ion|ions|ed)",
        "experiment": r"(?:field|laboratory) (?:experiments?|trials?|tests?)|field measurements?",
    },
}  # fmt: skip
# What is shown of a treatment by a trial of either design.
SUPERIOR = r"(?<!non-)(?<!non)(?<!not )\bsuperior(?:ity)?\b"
NOT_INFERIOR = r"\bnon-?inferior(?:ity)?\b"

SIGNIFICANT = (
    r"(?:statistically )?significant(?:ly)?|demonstrabl[ye]|reliably|beyond chance|not due to chance"
)
NOT_SIGNIFICANT = (
    r"(?:\bnot?|\bn't|\bnever|\bnor|\bwithout|\bneither|\bnone|\bnothing|\bfail(?:s|ed)?|\bno longer)"
    r"(?: [\w-]{1,20}){0,5} (?:significant(?:ly)?|significance|demonstrabl[ye])\b|\bnon-?significant(?:ly)?\b"
    r"|\binsignificant(?:ly)?\b|\bno (?:clear |statistical )?differences?\b|\b(?:did|do"
    r"|does) not differ(?: (?:statistically )?significantly)?\b"
    r"|\b(?:arisen|explained|due to|be) (?:\w+ )?(?:by|to)? ?chance\b|\bwithin chance\b|\bmargin of error\b"
    r"|\binterval(?: \w+){0,3} (?:included?|includes|including|crossed|spanned) (?:1|zero|0|one|no effect"
    r"|unity)\b"
    r"|\bshort of significance\b"
)
ASSOCIATED = (
    r"(?:was|were|is|are|been|be|and|significantly|strongly|positively|negatively|inversely|independently"
    r"|weakly|also)"
    r" (?:associated|correlated|linked|related)|associations?|correlat(?:ion|ions|es?)|associated with"
    r"|(?:went|go|goes|going|gone) (?:along|together|hand in hand) with|coincid(?:e|ed|es) with|link between"
    r"|relationship between|predict(?:s|ed|ors?)|in parallel with|odds ratios?|prevalence ratios?"
)
# A text that cannot say which of two is the cause.
NO_CAUSE = (
    r"(?:cannot|can not|could not|couldn't|can't|hard to|difficult to|impossible to) (?:\w+ ){0,3}?"
    r"(?:tell|say|separated?|told|excluded?|established?|decide|distinguish(?:ed)?|attributed?|disentangled?"
    r"|causal(?:ity|ly)?|infer(?:red)?|determined?)"
    r"|causal(?:ity)? (?:\w+ ){0,4}(?:cannot|not)|caus(?:e|al|ality) (?:\w+ ){0,3}(?:unclear|unknown"
    r"|uncertain)"
    r"|whether [^.;]{1,120}? (?:is|was|remains) (?:uncertain|unclear|unknown|open|disputed|doubtful)"
    r"|but (?:[\w-]{1,20} ){1,4}(?:was|were) also"
    r"|no causal|open question|matter of debate|not established|has not been established"
    r"|may (?:have )?account"
    r"|would also account|may explain|might explain|could explain"
)
CAUSES = (
    r"caus(?:e|es|ed|ing)|because|owing to|due to|thanks to|brought about|brings about|bring about|led to"
    r"|leads to|lead to|results? in|resulted in|makes?|made|drives?|drove|driven (?:up|down|by)"
    r"|responsible for"
    r"|as a result of|the reason|prompted|triggers?|triggered|induces?|induced|keeps? \w+ from|kept \w+ from"
)
# What may stand for a cause in other wordings.
CONNECTS = (
    r"since|as|for|by|so|hence|thus|therefore|thereby|thence|explain(?:s|ed)?|reasons?|blam(?:es|ed)"
    r"|credit(?:s|ed)?"
    r"|attribut(?:es|ed|able)|account(?:s|ed)? for|ascribed|stems?|stemmed|help(?:s|ed)?|depend(?:s|ed)"
    r"|through|from"
    r"|forc(?:es|ed)|let|lets|allow(?:s|ed)|enabl(?:es|ed)|consequen\w+|effects?|produc(?:es|ed)|yield(?:s"
    r"|ed)"
    r"|contribut(?:es|ed)|occasioned|provok(?:es|ed)"
)
# An effect said of the one on the other.
EFFECTS = (
    r"rais(?:es|ed|e)|lower(?:s|ed)|reduc(?:es|ed)|increas(?:es|ed)|prevent(?:s|ed)?|protect(?:s|ed)?"
    r"|improv(?:es|ed)"
    r"|worsen(?:s|ed)|shorten(?:s|ed)|prolong(?:s|ed)|halv(?:es|ed)|doubl(?:es|ed)|speed(?:s|ed) up"
    r"|slow(?:s|ed)"
    r"|widen(?:s|ed)|boost(?:s|ed)|impairs|harm(?:s|ed)|promot(?:es|ed)|enabl(?:es|ed)|increase"
)
