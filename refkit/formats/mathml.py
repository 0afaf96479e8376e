"""MathML in the texts of records -> a line of Unicode, with CSL's tags for what is raised or lowered.

After MathML 3's elements of presentation; those of content, and whatever else stands there, are the words within them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from refkit.formats.settings import MATHML_DEPTH
from refkit.patterns import regex
from refkit.xml import XmlElement, attribute, local

# Signs that stand free between what they join; behind nothing, or behind another of them, they are signs of a number.
SPACED: Final = frozenset("=<>≤≥≠≈≡∼≃≅∝±∓+−-×÷∈∉⊂⊆∪∩→←↔⇒⇔≪≫≲≳|∣")
ALWAYS: Final = frozenset("=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆→↔⇒⇔≪≫≲≳")
INVISIBLE: Final = regex("[\u2061-\u2064]")  # "apply function", "times" and others that print nothing
ACCENTS: Final = {"¯": "\u0304", "‾": "\u0304", "_": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "→": "\u20d7",
                  "˙": "\u0307", ".": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "´": "\u0301", "`": "\u0300"}  # fmt: skip
SIMPLE: Final = regex(r"[^\W_]{1,40}|[^\W_]{0,40}<su[bp]>[^<>]{1,40}</su[bp]>")
NOTHING: Final = frozenset(
    ("annotation", "annotation-xml", "maligngroup", "malignmark", "none", "mprescripts")
)


def formula_text(element: XmlElement) -> str:
    """A <math> as a line: "η<sub>p</sub><sup>2</sup>", "(a + 1)/b", "√x"."""
    return " ".join(_text(element, 0).split())


def _text(element: XmlElement, depth: int) -> str:
    name = local(element)
    if name in NOTHING or depth > MATHML_DEPTH:
        return ""
    inner = [one for one in element if local(one)]
    if name in LEAVES or not inner:
        return INVISIBLE.sub("", " ".join("".join(map(str, element.itertext())).split()))
    if name in FORMS and len(inner) >= FORMS[name][0]:
        return FORMS[name][1]([_text(one, depth + 1) for one in inner])
    if name == "mfenced":
        return _fenced(element, inner, depth)
    if name == "mtable":
        return "; ".join(_text(one, depth + 1) for one in inner)
    if name in {"mtr", "mlabeledtr"}:
        return ", ".join(_text(one, depth + 1) for one in inner)
    return ("" if name in ROWS else " ").join(_row(inner, depth))  # words of content stand apart


def _fenced(element: XmlElement, inner: list[XmlElement], depth: int) -> str:
    opening, closing, signs = (
        element.get(name, default) for name, default in (("open", "("), ("close", ")"), ("separators", ","))
    )
    if signs and not any(local(one) == "mo" for one in inner):
        return f"{opening}{f'{signs[0]} '.join(_text(one, depth + 1) for one in inner)}{closing}"
    return f"{opening}{''.join(_row(inner, depth))}{closing}"


def _row(elements: list[XmlElement], depth: int) -> Iterator[str]:
    """What stands in a row, with space around the signs that join two things."""
    before = ""
    for one in elements:
        if local(one) == "mspace":
            yield " "
            continue
        text = _text(one, depth + 1)
        sign = local(one) == "mo" and text in SPACED and attribute(one, "stretchy") != "true"
        if sign and (text in ALWAYS or (before and before not in SPACED and before not in "([{,")):
            yield f" {text} "
        elif local(one) == "mo" and text in {",", ";"}:
            yield f"{text} "
        else:
            yield text
        before = text or before


def _lowered(parts: list[str]) -> str:
    return f"{parts[0]}<sub>{_bare(parts[1])}</sub>" if _bare(parts[1]) else parts[0]


def _raised(parts: list[str]) -> str:
    if parts[1] in {"′", "″", "'", "∘", "°"}:
        return parts[0] + {"'": "′", "∘": "°"}.get(parts[1], parts[1])
    return f"{parts[0]}<sup>{_bare(parts[1])}</sup>" if _bare(parts[1]) else parts[0]


def _both(parts: list[str]) -> str:
    return _raised([_lowered(parts), parts[2]])


def _above(parts: list[str]) -> str:
    if parts[1] in ACCENTS and len(parts[0]) == 1:
        return parts[0] + ACCENTS[parts[1]]
    return _raised(parts)


def _fraction(parts: list[str]) -> str:
    return f"{_grouped(parts[0])}/{_grouped(parts[1])}"


def _root(parts: list[str]) -> str:
    whole = "".join(parts)
    return f"√{whole}" if whole.isalnum() else f"√({whole})"


def _nth_root(parts: list[str]) -> str:
    return f"<sup>{_bare(parts[1])}</sup>{_root(parts[:1])}"


def _grouped(text: str) -> str:
    text = text.strip()
    return (
        text
        if SIMPLE.fullmatch(text) or (text.startswith("(") and text.find(")") == len(text) - 1)
        else f"({text})"
    )


def _bare(text: str) -> str:
    """A text to be raised or lowered: CSL nests no such tags."""
    for tag in ("<sub>", "</sub>", "<sup>", "</sup>"):
        text = text.replace(tag, "")
    return text.strip()


ROWS: Final = frozenset(
    (
        "math",
        "mrow",
        "mstyle",
        "mpadded",
        "mphantom",
        "merror",
        "menclose",
        "maction",
        "semantics",
        "mtd",
        "mmultiscripts",
    )
)
LEAVES: Final = frozenset(("mi", "mn", "mo", "mtext", "ms"))
# Element -> how many elements it needs, and what it makes of their texts.
FORMS: Final[Mapping[str, tuple[int, Callable[[list[str]], str]]]] = MappingProxyType(
    {
        "msub": (2, _lowered), "munder": (2, _lowered), "msup": (2, _raised), "mover": (2, _above),
        "msubsup": (3, _both), "munderover": (3, _both), "mfrac": (2, _fraction), "msqrt": (1, _root),
        "mroot": (2, _nth_root),
    }
)  # fmt: skip
