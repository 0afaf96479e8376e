"""The character that a command of LaTeX without arguments stands for: our own tables, then pylatexenc's."""

from __future__ import annotations

import unicodedata
from functools import cache

from refkit.fields.latex_tables import COMMANDS, GREEK


def symbol_of(name: str) -> str | None:
    """The text of a command ("alpha", "textbaht", "CYRZH"); None for one that is not known or takes arguments."""
    known = COMMANDS.get(name)
    if known is None:
        known = GREEK.get(name)
    return known if known is not None else further().get(name)


@cache
def further() -> dict[str, str]:
    """pylatexenc's commands that stand for a fixed sign or the name of a function, some seven hundred.

    It is loaded with the first command that our own tables do not have.
    """
    from pylatexenc.latex2text import get_default_latex_context_db

    tables = get_default_latex_context_db()
    return {
        spec.macroname: spec.simplify_repl
        for category in tables.category_list
        for spec in tables.iter_macro_specs([category])
        if is_sign(spec.simplify_repl) and spec.macroname.isalpha() and spec.macroname != "today"
    }


def is_sign(text: object) -> bool:
    """Whether a replacement is a sign or the name of a function, without a place for an argument."""
    return isinstance(text, str) and bool(text) and not set(text) & set("%<>\n\\\u200c\u2060")


def join(inner: str, mark: str) -> str:
    """Letters with an accent on the first one, as one character where Unicode contains it."""
    inner = inner.replace("ı", "i").replace("ȷ", "j")
    if not inner.strip():
        return inner
    return unicodedata.normalize("NFC", inner[0] + mark) + inner[1:]
