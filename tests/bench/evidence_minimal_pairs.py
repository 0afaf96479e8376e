"""Sentences of articles -> pairs of a claim and a passage, told apart by one edit, with what the passage says.

An edit of known meaning (a number, a direction, "not", who acts on whom, a hedge, a frame) gives the label; light
rewording of the rest keeps the model from taking every change for a fault. Made for training: see train_reading.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

ASSERTS, DENIES, NEITHER = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
EITHER = (0.0, 0.5, 0.5)  # another thing in its place: some would say denied, some not said
Label = tuple[float, float, float]


@dataclass(frozen=True)
class Pair:
    claim: str
    passage: str
    label: Label
    kind: str


def read_words(path: Path) -> dict[str, list[str]]:
    """The tables of words: rows by heading."""
    parts = path.read_text(encoding="utf-8").split("\n# ")[1:]
    return {part.split("\n")[0]: [row for row in part.split("\n")[1:] if row] for part in parts}


TABLES = read_words(Path(__file__).parent / "evidence" / "minimal_pairs.txt")
SYNONYMS, OPPOSITES, OTHERS, UNITS = (
    [row.split("|") for row in TABLES[name]] for name in ("synonyms", "opposites", "others", "units")
)
# What another sentence may do with a statement. {} is the statement in lower case at its start.
NOT_SAID, NOT_OWN, SAID = TABLES["not said"], TABLES["not own"], TABLES["said"]
CLAIMED, REPLIES = TABLES["claimed"], TABLES["replies"]
NARROWED, NOT_NARROWED = TABLES["narrowed"], TABLES["not narrowed"]
# Words of a source that change a figure or narrow a subject, and that a claim may leave out by mistake.
NEAR_FIGURES = [
    (r"\b(increased|decreased|rose|fell|grew|dropped|declined|was reduced) by (?=\d)", r"\1 to "),
    (r"\b(increased|decreased|rose|fell|grew|dropped|declined|was reduced) to (?=\d)", r"\1 by "),
    (r"\b(was|were|of|reached|had) (?=\d)", r"\1 up to "), (r"\b(was|were|of|reached|had) (?=\d)", r"\1 almost "),
    (r"\b(was|were|of|reached|had) (?=\d)", r"\1 at least "), (r"\b(was|were|of|reached|had) (?=\d)", r"\1 less than "),
    (r"\b([Mm])ean\b", r"\1edian"), (r"\brelative\b", "absolute"), (r"\bwas (?=\d)", "was expected to be "),
    (r"(\d%)", r"\1 or less"), (r"\bwere (\w+ed)\b", r"were to be \1"), (r"\bwas (\w+ed)\b", r"was due to be \1"),
]  # fmt: skip
NARROWING = "wild elderly untreated rural low-income Norwegian adult female early severe heavy young older coastal foreign".split()
PLURAL = re.compile(r"\b(?<!-)([a-z]{4,}[^sui\W]s)\b(?= (?:are|were|have|had|can|show|in|with|of)\b)")
HEDGES = [
    (r"\bmay be\b", "is"), (r"\bmight be\b", "is"), (r"\bcould be\b", "is"), (r"\bmay have\b", "has"),
    (r"\b(?:may|might|could)(?: potentially| possibly| also)? (?!be\b|have\b|not\b|also\b|potentially\b|possibly\b)([a-z]+)\b", r"\1s"),
    (r"\bis likely to be\b", "is"), (r"\bare likely to be\b", "are"), (r"\bappears? to be\b", "is"),
    (r"\bseems? to be\b", "is"), (r"\b(?:probably|possibly|perhaps|presumably|potentially) ", ""),
    (r"\bsuggest(?:s|ed|ing)? that\b", "proves that"), (r"\bwe (?:hypothesi[sz]e|speculate|propose) that\b", "it is established that"),
    (r"\bpotential (\w+)", r"proven \1"), (r"\bis thought to\b", "is known to"), (r"\bare thought to\b", "are known to"),
    (r"\bsuggest(?:s)? (?:an?|the) (?:important |key |critical )?role\b", "prove a role"),
    (r"\bcandidate\b", "confirmed"), (r"\bassumed to\b", "shown to"), (r"\btends? to\b", "always does"),
]  # fmt: skip
CAUSES = [
    (r"\b(?:is|was|are|were) (?:positively |significantly |strongly )?(?:associated|correlated|linked) with\b", ["causes", "leads to", "brings about", "is the cause of", "is caused by"]),
    (r"\bassociated with\b", ["causing", "caused by", "brought about by", "that leads to"]),
    (r"\b(?:an? )?(?:positive |significant |strong )?(?:association|correlation|relationship) between\b", ["a causal effect of", "proof of causation between"]),
    (r"\bcorrelates with\b", ["causes", "determines"]),
    (r"\bpredictors? of\b", ["causes of", "the reason for"]),
    (r"\brisk factors? for\b", ["the proven cause of"]),
]  # fmt: skip
SCOPES = [
    (r"\b[Ss]ome\b", "all"), (r"\b[Mm]any\b", "all"), (r"\b[Mm]ost\b", "all"), (r"\b[Ss]everal\b", "all"),
    (r"\b[Oo]ften\b", "always"), (r"\bsometimes\b", "always"), (r"\b[Uu]sually\b", "always"),
    (r"\bgenerally\b", "without exception"), (r"\bpartially\b", "fully"), (r"\bpartly\b", "entirely"),
    (r"\b[Aa] subset of\b", "all"), (r"\bthe majority of\b", "all"), (r"\b[Aa] (?:small )?(?:number|fraction|proportion) of\b", "all"),
    (r"\bat least one\b", "every"), (r"\bone of the\b", "the only one of the"), (r"\bin part\b", "wholly"),
    (r"\b[Aa]ll\b", "only some"), (r"\b[Ee]very\b", "only one"), (r"\b[Bb]oth\b", "only one of the two:"), (r"\bonly\b", "not only"),
]  # fmt: skip
OPENINGS = re.compile(
    r"^(?:(?:Here|In this (?:study|paper|work|article)|In addition|Moreover|Furthermore|However|Thus|Therefore|Hence|Finally|"
    r"Interestingly|Notably|Importantly|Additionally|Consequently|Overall|Taken together|Together|Surprisingly|In conclusion|In summary|"
    r"Results|Conclusions?|Background|Methods|Methods and findings|Indeed|Specifically|In particular|For example),?:? )?(?:(?:we|the authors|our (?:results|data|findings)|these (?:results|data|findings)|results|this study) "
    r"(?:also |further )?(?:show|showed|find|found|demonstrate|demonstrated|report|reveal|revealed|observed|indicate|conclude|concluded) that )?",
    re.IGNORECASE,
)
# Endings of a clause that can be left out: the rest is still said.
ENDINGS = re.compile(
    r"(?:, (?:which|where|thus|thereby|whereas|while|although|suggesting|indicating|including|resulting|leading|such as|as well as|making|with)\b[^,;]*| \([^()]*\))(?=[.,;]|$)"
)
NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w,]*\w)")
AUXILIARY = re.compile(
    r"\b(is|are|was|were|can|could|has|have|had|will|does|do|did|should|must|would)\b(?! not\b| no\b|n't)"
)
NEGATED = re.compile(
    r"\b(is|are|was|were|can|could|has|have|had|will|does|do|did|should|must|would) not\b|\bcannot\b"
)
PAST = re.compile(
    r"\b(increased|decreased|reduced|improved|showed|caused|affected|prevented|inhibited|induced|enhanced|led to|resulted in|"
    r"required|depended on|differed|changed|correlated|predicted|contained|produced|received|remained|occurred|included|supported|"
    r"allowed|activated|blocked|exceeded|reached|declined|rose|fell|grew|began|became)\b"
)
BASES = {"led to": "lead to", "rose": "rise", "fell": "fall", "grew": "grow", "began": "begin", "became": "become", "showed": "show",
         "resulted in": "result in", "depended on": "depend on", "differed": "differ", "remained": "remain", "contained": "contain",
         "affected": "affect", "prevented": "prevent", "inhibited": "inhibit", "correlated": "correlate", "predicted": "predict",
         "received": "receive", "occurred": "occur", "supported": "support", "allowed": "allow", "blocked": "block",
         "exceeded": "exceed", "reached": "reach"}  # fmt: skip
TRANSITIVE = (
    "inhibit|activate|regulate|induce|promote|suppress|control|cause|affect|influence|increase|reduce|enhance|predict|"
    "stimulate|block|mediate|trigger|modulate|target|replace|precede|follow|support|outperform|exceed|drive|determine|"
    "recruit|bind|cleave|phosphorylate|repress|stabilize|resemble"
)
NOUNS = r"((?:(?:the|a|an|this|these|both|its|their) )?(?:[\w/α-ω-]+ ){0,3}?[\w/α-ω-]{3,})"
ACTIVE = re.compile(
    rf"^{NOUNS} ((?:{TRANSITIVE})(?:e?s|e?d)) {NOUNS}(?=[.,;]| in | during | by | through | at | of | to |$)",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    rf"^{NOUNS} (is|are|was|were) ((?:strongly |directly |tightly )?(?:{TRANSITIVE})e?d) by {NOUNS}(?=[.,;]| in | during | through | at |$)",
    re.IGNORECASE,
)
THAN = re.compile(
    r"\b(in|for|among|with|of|on|at) ((?:the )?(?:[\w/-]+ ){0,2}[\w/-]+) (?:compared (?:with|to)|than|versus|relative to)(?: (?:in|for|among|with|of|on|at|that in|those in))? ((?:the )?(?:[\w/-]+ ){0,2}[\w/-]+)(?=[.,;)]| \()"
)
TWO = re.compile(
    r"([\w.%/-]+(?: [\w.%/-]+)?) (and|or|but not|rather than|instead of|to) ([\w.%/-]+(?: [\w.%/-]+)?)(?= ?[.,;)]| in | was | were | is | are )"
)
RESPECTIVELY = re.compile(r"(\d[\w.,%± ()-]*?)(,? and |, )(\d[\w.%±() -]*?)(?=,? respectively)")
IN_AND_IN = re.compile(r"(\d[\d.,]*%?)([^.;\d]{4,70}?)(\d[\d.,]*%?)")
NAME = re.compile(
    r"(?<![.\w] )(?<!^)\b(?:[A-Z][\w-]*\d[\w-]*|[A-Z]{2,}[\w-]*|[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?|[a-z]{1,3}[A-Z][\w-]+)\b"
)
SPELT = "zero one two three four five six seven eight nine ten eleven twelve".split()
FRACTIONS = {
    "25%": "a quarter",
    "50%": "half",
    "75%": "three quarters",
    "20%": "one in five",
    "10%": "one in ten",
    "33%": "a third",
    "67%": "two thirds",
}
MARKS = re.compile(r"\(\s*[,;.\s]*\)|\[\s*[,;\s]*\]")


@dataclass(frozen=True)
class Rows:
    """Rows of words that may stand for each other -> one pattern, and each word's others."""

    pattern: re.Pattern[str]
    others: dict[str, list[list[str]]]


def as_rows(rows: Sequence[Sequence[str]], keep: frozenset[str] = frozenset()) -> Rows:
    others: dict[str, list[list[str]]] = {}
    for row in rows:
        for word in row:
            if word not in keep:
                others.setdefault(word.lower(), []).append([other for other in row if other != word])
    longest = sorted(others, key=len, reverse=True)
    return Rows(
        re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE), others
    )


# Words with other meanings besides the row's: they may come in, and never go out.
AMBIGUOUS = frozenset(
    "about around as since with little minor while but use uses used work get gain got part impact test find found "
    "since seen noted work fall drop given hold holds first new all people state law act support needs area last "
    "different common better greater higher because receiving time over gives give part total enhanced stays gap with lower".split()
)
WORDS_ALIKE = as_rows(SYNONYMS, AMBIGUOUS)
WORDS_OPPOSED = as_rows(OPPOSITES)
WORDS_BESIDE = as_rows(OTHERS)
UNITS_FOUND = re.compile(
    rf"(?<=\d)[ -]?({'|'.join(re.escape(row[0]) for row in sorted(UNITS, key=lambda r: -len(r[0])))})(?!\w)"
)
UNITS_BESIDE = {row[0]: row[1:] for row in UNITS}


# --- sentences -------------------------------------------------------------------------------------


ENDS = re.compile(
    r"(?<=[.!?])(?<!\bvs\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bal\.)(?<!\bFig\.)(?<!\bNo\.)(?<!\bSt\.)(?<!\bDr\.)(?<!\bapprox\.)(?<!\b[A-Z]\.)\s+(?=[A-Z0-9\"“(])"
)


def sentences_of(text: str) -> list[str]:
    return [part.strip() for part in ENDS.split(text) if part.strip()]


def is_statement(text: str) -> bool:
    return (
        40 <= len(text) <= 220
        and text[0].isupper()
        and text.endswith(".")
        and len(text.split()) >= 7
        and not re.search(
            r"\b(?:Fig|Table|Figure|Supplementary|Supplemental|Eq|Movie)\b|http|\b[Ww]e (?:thank|next|then|therefore|first)\b",
            text,
        )
        and text.count("(") == text.count(")")
    )


# --- edits: a statement -> the same with one thing changed, or None --------------------------------


def number(text: str, rng: Random) -> str | None:
    found = [m for m in NUMBER.finditer(text) if not (text[m.end() : m.end() + 4].strip().startswith("CI"))]
    if not found:
        return None
    m = rng.choice(found)
    old = m.group()
    new = other_number(old, rng)
    return None if new is None else text[: m.start()] + new + text[m.end() :]


def other_number(old: str, rng: Random) -> str | None:
    plain = old.replace(",", "")
    try:
        value = float(plain)
    except ValueError:
        return None
    if re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", old):
        return str(int(old) + rng.choice([-30, -11, -10, -5, -3, -2, -1, 1, 2, 3, 4, 10, 20]))
    how = rng.random()
    if how < 0.3 and len(plain) >= 2 and plain.isdigit():
        digits = list(plain)
        at = rng.randrange(len(digits) - 1)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        new = "".join(digits)
        if new[0] != "0" and new != plain:
            return new
    factor = rng.choice([0.1, 0.25, 0.5, 0.6, 0.75, 1.25, 1.4, 1.5, 2, 2, 3, 10])
    places = len(plain.split(".")[1]) if "." in plain else 0
    new = f"{value * factor:.{places}f}"
    return new if float(new) != value and float(new) > 0 else None


def unit(text: str, rng: Random) -> str | None:
    found = list(UNITS_FOUND.finditer(text))
    if not found:
        return None
    m = rng.choice(found)
    return text[: m.start(1)] + rng.choice(UNITS_BESIDE[m.group(1)]) + text[m.end(1) :]


def from_rows(text: str, rows: Rows, rng: Random) -> str | None:
    """One word of the rows replaced by another of its row."""
    found = list(rows.pattern.finditer(text))
    if not found:
        return None
    m = rng.choice(found)
    word = m.group().lower()
    new = rng.choice(rng.choice(rows.others[word]))
    if m.group()[0].isupper() and new[0].islower():
        new = upper(new)
    return text[: m.start()] + new + text[m.end() :]


def direction(text: str, rng: Random) -> str | None:
    return from_rows(text, WORDS_OPPOSED, rng)


def other(text: str, rng: Random) -> str | None:
    return from_rows(text, WORDS_BESIDE, rng)


def negation(text: str, rng: Random) -> str | None:
    """A "not" or "no" taken out where there is one, else put in."""
    negated = list(NEGATED.finditer(text))
    if negated and rng.random() < 0.85:
        m = rng.choice(negated)
        return text[: m.start()] + (m.group(1) or "can") + text[m.end() :]
    without = WITHOUT.search(text)
    if without and rng.random() < 0.7:
        instead = INSTEAD.get(without.group().strip(), [""])
        return text[: without.start()] + rng.choice(instead) + text[without.end() :]
    helping = list(AUXILIARY.finditer(text))[:2]
    past = PAST.search(text)
    if past and not NO_SUBJECT.search(text[: past.start()]) and (not helping or rng.random() < 0.5):
        verb = past.group(1)
        base = BASES.get(verb) or (verb[:-1] if verb[:-1].endswith("e") else verb)
        return (
            text[: past.start()]
            + rng.choice(["did not ", "did not ", "failed to "])
            + base
            + text[past.end() :]
        )
    if not helping:
        return None
    m = rng.choice(helping)
    return text[: m.end()] + rng.choice([" not", " not", " not", " never", " no longer"]) + text[m.end() :]


WITHOUT = re.compile(r"\b(?:no|without|neither|never|fail(?:s|ed) to|lack(?:s|ed) of)\b ?")
INSTEAD = {"without": ["with "], "no": ["a ", "some ", "clear "], "never": ["always "], "neither": ["both "]}
NO_SUBJECT = re.compile(
    r"\b(?:is|are|was|were|been|be|has|have|had|the|of|with|an?|by|in|and|significantly) $"
)


def hedge(text: str, rng: Random) -> str | None:
    return by_patterns(text, HEDGES, rng)


def add_certainty(text: str, rng: Random) -> str | None:
    """A hedge is put into a plain sentence: as a passage beside the plain claim it says less."""
    m = re.search(r"\b(is|are|was|were)\b(?! not)", text)
    if not m:
        return None
    new = {"is": ["may be", "might be", "is possibly", "could be"], "are": ["may be", "might be", "are perhaps"],
           "was": ["may have been", "was possibly"], "were": ["may have been", "were perhaps"]}[m.group(1)]  # fmt: skip
    return text[: m.start()] + rng.choice(new) + text[m.end() :]


def causation(text: str, rng: Random) -> str | None:
    found = [(m, new) for pattern, new in CAUSES for m in re.finditer(pattern, text)]
    if not found:
        return None
    m, new = rng.choice(found)
    return text[: m.start()] + rng.choice(new) + text[m.end() :]


def scope(text: str, rng: Random) -> str | None:
    return by_patterns(text, SCOPES, rng)


def by_patterns(text: str, patterns: Sequence[tuple[str, str]], rng: Random) -> str | None:
    found = [(m, new) for pattern, new in patterns for m in re.finditer(pattern, text)]
    if not found:
        return None
    m, new = rng.choice(found)
    changed = text[: m.start()] + m.expand(new) + text[m.end() :]
    return changed[0].upper() + changed[1:]


def role(text: str, rng: Random) -> str | None:
    """Who acts and who is acted on changed over."""
    m = PASSIVE.search(text)
    if m:
        a, be, verb, b = m.groups()
        if rng.random() < 0.5:
            return upper(f"{b} {be} {verb} by {lower(a)}") + text[m.end() :]
        return upper(f"{a} {verb} {b}") + text[m.end() :]
    m = active(text)
    if m:
        a, verb, b = m.groups()
        return upper(f"{b} {verb} {lower(a)}") + text[m.end() :]
    return None


def turned(text: str) -> str | None:
    """Active made passive, or the other way: who acts on whom stays."""
    m = PASSIVE.search(text)
    if m:
        a, _, verb, b = m.groups()
        return upper(f"{b} {verb} {lower(a)}") + text[m.end() :]
    m = active(text)
    if m:
        a, verb, b = m.groups()
        past = verb if verb.endswith("d") else re.sub(r"e?s$", "", verb) + "ed"
        return upper(f"{b} {'was' if verb.endswith('d') else 'is'} {past} by {lower(a)}") + text[m.end() :]
    return None


def active(text: str) -> re.Match[str] | None:
    m = ACTIVE.search(text)
    return None if m and NO_ACTIVE.search(m.group()) else m


NO_ACTIVE = re.compile(
    r"\b(?:it|they|we|this|these|that|which|and|by|is|are|was|were|been|be|has|have|had|not|to|may|can|will|of|in|with|as|when|while|if|although|for|from|at|or|related|linearly|only|supplementary)\b",
    re.IGNORECASE,
)


def group(text: str, rng: Random) -> str | None:
    for pattern in rng.sample([THAN, RESPECTIVELY, IN_AND_IN], 3):
        found = list(pattern.finditer(text))
        if found:
            m = rng.choice(found)
            if pattern is THAN:
                a, b = m.span(2), m.span(3)
            else:
                a, b = m.span(1), m.span(3)
            one, two = text[slice(*a)], text[slice(*b)]
            if one.strip().lower() != two.strip().lower():
                return text[: a[0]] + two + text[a[1] : b[0]] + one + text[b[1] :]
    return None


def exchange(text: str, rng: Random) -> str | None:
    """Two things of one shape changed over: names, numbers with their units, or words of one ending."""
    found = [m for m in THING.finditer(text) if m.start() or not m.group()[0].isupper()]
    twos = [
        (a, b)
        for at, a in enumerate(found)
        for b in found[at + 1 : at + 9]
        if a.group().lower() != b.group().lower()
        and form(a.group()) == form(b.group())
        and not re.fullmatch(r"(?:,? (?:and|or) |, |/)", text[a.end() : b.start()])
    ]
    if not twos:
        return None
    a, b = rng.choice(twos)
    return f"{text[: a.start()]}{b.group()}{text[a.end() : b.start()]}{a.group()}{text[b.end() :]}"


# A word that names a thing, as far as its form shows: not one of these endings, not a small word.
THING = re.compile(
    r"(?<![\w.-])(?!(?:which|where|while|whereas|these|those|their|there|other|than|were|with|from|have|been|that|this|they|both|"
    r"more|most|less|when|then|also|only|such|after|before|between|among|during|about|into|over|under|within|without|through|because|"
    r"could|would|should|cannot|being|since|until|against|using|based)\b)"
    r"(?:[A-Z][\w-]*[\w]|[a-z][a-z-]{3,}|\d[\d.,]*\d%?|\d%?)(?![\w-])(?<!ly)(?<!ing)(?<!ed)(?<!ive)(?<!ic)(?<!ous)"
)


def form(word: str) -> str:
    """Names, figures, plurals, and other words by their last two letters."""
    if word[0].isdigit():
        return "figure" + ("%" if word.endswith("%") else "")
    if word[0].isupper():
        return "name"
    return "plural" if word.endswith("s") and not word.endswith("ss") else word[-2:]


def converse(text: str, rng: Random) -> str | None:
    """ "Higher in A than in B" -> "lower in B than in A": the same said from the other side."""
    m = CONVERSE.search(text)
    if not m:
        return None
    word, between, a, than, b = m.groups()
    others = rng.choice(WORDS_OPPOSED.others[word.lower()])
    return f"{text[: m.start()]}{rng.choice(others)}{between}{b}{than}{a}{text[m.end() :]}"


CONVERSE = re.compile(
    r"\b(higher|lower|greater|smaller|larger|more|longer|shorter|faster|slower|stronger|weaker|better|worse|older|younger)"
    r"((?: [\w-]+){0,4}? (?:in|for|among|with|of|on|at) )((?:the )?[\w-]+(?: [\w-]+)?)"
    r"( than (?:in|for|among|with|of|on|at|those in|that in|that of|those of) )((?:the )?[\w-]+(?: [\w-]+)?)(?=[.,;]| \()"
)


def reordered(text: str) -> str | None:
    """Clauses joined by "whereas", "while" or ";" in the other order: the same is said."""
    m = re.match(r"^([A-Z][^,;:]{15,90})(, whereas |, while |; )([^,;:]{15,90})\.$", text)
    return f"{upper(m.group(3))}{m.group(2)}{lower(m.group(1))}." if m else None


def pick_of_two(text: str, rng: Random) -> str | None:
    """ "X rather than Y" turned round."""
    found = [m for m in TWO.finditer(text) if m.group(2) in ("but not", "rather than", "instead of")]
    if not found:
        return None
    m = rng.choice(found)
    return f"{text[: m.start()]}{m.group(3)} {m.group(2)} {m.group(1)}{text[m.end() :]}"


def entity(text: str, rng: Random, names: Sequence[str]) -> str | None:
    mine = list(NAME.finditer(text))
    if not mine:
        return None
    m = rng.choice(mine)
    others = [name for name in names if name not in text and shape(name) == shape(m.group())]
    return text[: m.start()] + rng.choice(others) + text[m.end() :] if others else None


def shape(name: str) -> tuple[bool, bool]:
    return (name.isupper() or any(sign.isdigit() for sign in name), " " in name)


# --- rewording: a statement -> the same in somewhat other words -------------------------------------


def reworded(text: str, rng: Random, steps: int) -> str:
    """A statement said again; what is left out or put otherwise does not change what it says."""
    if rng.random() < 0.8:
        text = upper(OPENINGS.sub("", text, count=1))
    for _ in range(steps):
        how = rng.random()
        if how < 0.5:
            text = from_rows(text, WORDS_ALIKE, rng) or text
        elif how < 0.65:
            parts = list(ENDINGS.finditer(text))
            if parts:
                m = rng.choice(parts)
                cut = text[: m.start()] + text[m.end() :]
                text = cut if len(cut) > 35 else text
        elif how < 0.72:
            text = turned(text) or reordered(text) or text
        elif how < 0.76:
            text = converse(text, rng) or reordered(text) or text
        elif how < 0.9:
            text = other_format(text, rng) or text
        elif how < 0.95:
            m2 = re.match(r"^([^,]{60,}?)( (?:in|during|after|among|for|at) [\w\s-]{6,40})\.$", text)
            if m2:
                text = f"{upper(m2.group(2).strip())}, {lower(m2.group(1))}."
        else:
            m3 = re.match(r"^((?:In|During|After|Among|For|At) [\w\s-]{4,40}), ([^,]{30,})\.$", text)
            if m3:
                text = f"{upper(m3.group(2))} {lower(m3.group(1))}."
    if rng.random() < 0.1:
        text = rng.choice(CLAIMED).format(lower(text))
    return text


def other_format(text: str, rng: Random) -> str | None:
    """A figure, share or abbreviation written in another way."""
    found: list[tuple[int, int, str]] = []
    for pattern, write in FORMATS:
        for m in re.finditer(pattern, text):
            found.extend((*m.span(), new) for new in write(m) if new != m.group())
    if not found:
        return None
    start, end, new = rng.choice(found)
    return text[:start] + new + text[end:]


def shares(m: re.Match[str]) -> list[str]:
    value = float(m.group(1))
    plain = FRACTIONS.get(f"{m.group(1)}%", f"{m.group(1)} percent")
    return [plain] if value == int(value) or value < 3 else [plain, f"about {round(value)}%"]


def spelt(m: re.Match[str]) -> list[str]:
    return [SPELT[int(m.group(1))]] if int(m.group(1)) < len(SPELT) else []


def with_comma(m: re.Match[str]) -> list[str]:
    return [] if 1500 < int(m.group(1)) < 2035 else [f"{int(m.group(1)):,}"]


FORMATS: list[tuple[str, Callable[[re.Match[str]], list[str]]]] = [
    (r"\b(\d+) of (?:the )?(\d+)\b", lambda m: [f"{m.group(1)}/{m.group(2)}"]),
    (r"\b(\d+)-(week|month|day|year|hour)s?\b", lambda m: [f"{m.group(1)} {m.group(2)}s"]),
    (r"\b(\d+(?:\.\d+)?) ?%", shares),
    (r"(?<![\w.,-])(\d{1,2})(?= [a-z]{3,})", spelt),
    (r"(?<![\w.,-])(\d{4,6})(?![\d.,%-])", with_comma),
    (r" \((?:n ?= ?\d+|[Pp] ?[<=>] ?[\d.]+|95% CI[^()]*)\)", lambda _: [""]),
    (r"\b([A-Za-z][\w-]+(?: [\w-]+){1,4}) \(([A-Z][\w-]{1,7})\)", lambda m: [m.group(1), m.group(2)]),
]


def lower(text: str) -> str:
    text = text.rstrip(".")
    return (
        text
        if len(text) > 1 and (text[1].isupper() or text[1].isdigit() or text[:2] == "I ")
        else text[:1].lower() + text[1:]
    )


def upper(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- pairs ----------------------------------------------------------------------------------------

Edit = Callable[[str, Random], "str | None"]
# Edit, label of the plain claim beside the edited passage (or the other way round), whether both ways hold, weight.
EDITS: list[tuple[str, Edit, Label, bool, float]] = [
    ("number", number, DENIES, True, 2.0),
    ("unit", unit, DENIES, True, 0.6),
    ("direction", direction, DENIES, True, 3.0),
    ("negation", negation, DENIES, True, 2.0),
    ("role", role, DENIES, True, 2.0),
    ("group", group, DENIES, True, 1.6),
    ("rather", pick_of_two, DENIES, True, 0.5),
    ("exchange", exchange, (0.0, 0.85, 0.15), True, 4.0),
    ("other", other, EITHER, True, 1.2),
    ("certainty", hedge, NEITHER, False, 1.2),
    ("causation", causation, NEITHER, False, 1.0),
    ("scope", scope, (0.0, 0.6, 0.4), False, 1.0),
]


PLAIN_KINDS = [
    ("plain", 7.0),
    ("said", 3.0),
    ("frame", 3.5),
    ("narrowed", 3.5),
    ("not narrowed", 2.5),
    ("silent", 3.0),
    ("entity", 1.0),
    ("hedged", 0.7),
]
TRIES = 30  # sentences looked at for one that an edit fits


def minimal_pairs(paragraphs: Sequence[Sequence[str]], count: int, seed: int) -> Iterator[Pair]:
    """Pairs from paragraphs of sentences, each of one article; the same for the same seed."""
    rng = Random(seed)
    kinds = [(name, weight) for name, weight in PLAIN_KINDS] + [(row[0], row[-1]) for row in EDITS]
    names, weights = [name for name, _ in kinds], [weight for _, weight in kinds]
    made = 0
    while made < count:
        kind = rng.choices(names, weights)[0]
        for _ in range(TRIES):
            paragraph = rng.choice(paragraphs)
            places = [at for at, text in enumerate(paragraph) if is_statement(text)]
            if not places:
                continue
            pair = make(kind, paragraph, paragraphs, rng.choice(places), rng)
            if pair is not None:
                made += 1
                yield replace(pair, claim=upper(pair.claim.rstrip(". ") + "."))
                break


def make(
    kind: str, paragraph: Sequence[str], elsewhere: Sequence[Sequence[str]], at: int, rng: Random
) -> Pair | None:
    text = MARKS.sub("", paragraph[at])
    steps = rng.choice([0, 1, 2, 3, 4])
    if kind == "plain":
        return Pair(reworded(text, rng, steps), around(paragraph, at, text, rng), ASSERTS, kind)
    if kind == "said":
        framed = upper(rng.choice(SAID).format(lower(text)) + ".")
        return Pair(reworded(text, rng, steps), around(paragraph, at, framed, rng), ASSERTS, kind)
    if kind == "frame":
        return framed_pair(paragraph, at, text, steps, rng)
    if kind == "narrowed":
        return narrowed_pair(paragraph, at, text, steps, rng)
    if kind == "not narrowed":
        framed = in_frame(rng.choice(NOT_NARROWED), text)
        return Pair(reworded(text, rng, steps), around(paragraph, at, framed, rng), ASSERTS, kind)
    if kind == "joined":
        return joined_pair(paragraph, at, text, steps, rng)
    if kind == "silent":
        return silent_pair(paragraph, elsewhere, at, text, steps, rng)
    if kind == "entity":
        names = sorted({m.group() for line in paragraph for m in NAME.finditer(line)})
        changed = entity(text, rng, names)
        label: Label = EITHER
    elif kind == "hedged":
        changed, text = text, add_certainty(text, rng) or ""
        label = NEITHER
    else:
        return edited_pair(kind, paragraph, at, text, steps, rng)
    if not changed or not text:
        return None
    return Pair(reworded(changed, rng, steps), around(paragraph, at, text, rng), label, kind)


def edited_pair(
    kind: str, paragraph: Sequence[str], at: int, text: str, steps: int, rng: Random
) -> Pair | None:
    edit, label, both = next(row[1:4] for row in EDITS if row[0] == kind)
    changed = edit(text, rng)
    if changed is None or changed.strip().lower() == text.strip().lower():
        return None
    how = rng.random()
    if how < 0.2:  # the edited one both as claim and passage: the look of an edit alone says nothing
        return Pair(
            reworded(changed, rng, steps), around(paragraph, at, changed, rng), ASSERTS, f"{kind}-same"
        )
    if both and how < 0.4:
        return Pair(reworded(text, rng, steps), around(paragraph, at, changed, rng), label, kind)
    return Pair(reworded(changed, rng, steps), around(paragraph, at, text, rng), label, kind)


VARIED = "number unit direction direction negation role group exchange exchange exchange scope frame hedged".split()


def varied(claim: str, evidence: str, label: Label, rng: Random) -> Pair | None:
    """A written claim and its evidence -> a new pair: reworded, or one of the two edited where the claim held."""
    how = rng.random()
    if label != ASSERTS or how < 0.45:
        return Pair(upper(reworded(claim, rng, rng.choice([1, 2]))), evidence, label, "reworded")
    kind = rng.choice(
        [
            "number",
            "unit",
            "direction",
            "direction",
            "negation",
            "negation",
            "role",
            "group",
            "scope",
            "frame",
            "hedged",
        ]
    )
    if kind == "frame":
        if evidence.count(". "):
            return None
        if rng.random() < 0.5:
            return Pair(claim, upper(rng.choice(NOT_SAID).format(lower(evidence)) + "."), NEITHER, kind)
        return Pair(claim, upper(rng.choice(NOT_OWN).format(lower(evidence)) + "."), (0.0, 0.7, 0.3), kind)
    if kind == "hedged":
        changed = add_certainty(evidence, rng)
        return Pair(claim, changed, NEITHER, kind) if changed else None
    edit, known = next(row[1:3] for row in EDITS if row[0] == kind)
    changed = edit(claim, rng)
    if changed is None or changed.lower() == claim.lower():
        return None
    return Pair(changed, evidence, known, kind)


def joined_pair(paragraph: Sequence[str], at: int, text: str, steps: int, rng: Random) -> Pair | None:
    """A claim of two sentences: both said, one of them missing from the passage, or one of them edited."""
    if at + 1 == len(paragraph) or not is_statement(paragraph[at + 1]) or len(text + paragraph[at + 1]) > 300:
        return None
    after = MARKS.sub("", paragraph[at + 1])
    join = rng.choice([", and ", "; ", ", while ", " and "])
    how = rng.random()
    parts = [text, after]
    passage, label = f"{text} {after}", ASSERTS
    if how > 0.7:
        passage, label = parts[rng.randrange(2)], NEITHER
    elif how > 0.35:
        edit, known = rng.choice([row[1:3] for row in EDITS if row[2] == DENIES or row[0] == "exchange"])
        which = rng.randrange(2)
        changed = edit(parts[which], rng)
        if changed is None or changed == parts[which]:
            return None
        parts[which], label = changed, known
    one, two = (reworded(part, rng, steps // 2) for part in parts)
    return Pair(f"{one.rstrip('.')}{join}{lower(two)}.", passage, label, "joined")


def framed_pair(paragraph: Sequence[str], at: int, text: str, steps: int, rng: Random) -> Pair:
    claim = reworded(text, rng, steps)
    how = rng.random()
    if how < 0.38:
        return Pair(
            claim,
            around(paragraph, at, upper(rng.choice(NOT_SAID).format(lower(text)) + "."), rng),
            NEITHER,
            "open",
        )
    if how < 0.72:
        return Pair(
            claim,
            around(paragraph, at, upper(rng.choice(NOT_OWN).format(lower(text)) + "."), rng),
            (0.0, 0.7, 0.3),
            "frame",
        )
    between = f" {paragraph[at + 1]}" if at + 1 < len(paragraph) and rng.random() < 0.3 else ""
    return Pair(claim, f"{text}{between} {rng.choice(REPLIES)}", (0.0, 0.8, 0.2), "reply")


def in_frame(frame: str, text: str) -> str:
    return upper(frame.format(lower(text).rstrip(".")) + ".")


def narrowed_pair(paragraph: Sequence[str], at: int, text: str, steps: int, rng: Random) -> Pair | None:
    """A claim without the restriction that its source has; one in four has it too."""
    how = rng.random()
    label: Label = NEITHER
    if how < 0.5:
        narrow: str | None = in_frame(rng.choice(NARROWED), text)
    elif how < 0.8:
        narrow, label = by_patterns(text, NEAR_FIGURES, rng), EITHER
    else:
        found = list(PLURAL.finditer(text))
        m = rng.choice(found) if found else None
        narrow = f"{text[: m.start()]}{rng.choice(NARROWING)} {text[m.start() :]}" if m else None
    if narrow is None:
        return None
    kept = rng.random() < 0.25
    claim = reworded(narrow if kept else text, rng, steps)
    return Pair(claim, around(paragraph, at, narrow, rng), ASSERTS if kept else label, "narrowed")


def silent_pair(
    paragraph: Sequence[str], elsewhere: Sequence[Sequence[str]], at: int, text: str, steps: int, rng: Random
) -> Pair | None:
    """A claim beside other sentences of its own paragraph: near in words, not said."""
    mine = words(text)
    if rng.random() < 0.15:  # a passage on another subject
        return Pair(reworded(text, rng, steps), " ".join(rng.choice(elsewhere)[:2]), NEITHER, "elsewhere")
    rest = [i for i, line in enumerate(paragraph) if i != at and len(line) > 40]
    if not rest:
        return None
    rest.sort(key=lambda i: -len(mine & words(paragraph[i])))
    chosen = sorted(rest[: rng.choice([1, 1, 1, 2, 3])])
    return Pair(reworded(text, rng, steps), " ".join(paragraph[i] for i in chosen), NEITHER, "silent")


def around(paragraph: Sequence[str], at: int, text: str, rng: Random) -> str:
    """The sentence in its place, alone or with neighbours."""
    how = rng.random()
    before = paragraph[at - 1] if at and how > 0.7 else ""
    after = paragraph[at + 1] if at + 1 < len(paragraph) and (0.5 < how <= 0.7 or how > 0.9) else ""
    return " ".join(part for part in (before, text, after) if part)


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}
