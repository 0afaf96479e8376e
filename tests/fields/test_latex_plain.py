"""The quick looks at a field of LaTeX answer as the whole readers do."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.fields import latex
from refkit.fields.latex import decode, encode
from refkit.fields.latex_plain import is_own_source, is_plain

# Pieces of which each is spelt out, or is not, for another reason.
SIGNS = [
    "a", "DNA", "mRNA", "É", "a-B", "(DNA)", "x.Y", " ", "  ", "-", "'", "`", "?`", "<i>", "</i>", "<", "$", "$x^2$", "{", "&",
    "\n", "\x7f", "~", "_", "–",
]  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=6).map("".join), st.booleans())
def test_the_quick_look_at_a_text_changes_nothing(text: str, protect: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(latex, "is_own_source", lambda *_: False)
        slowly = encode(text, protect=protect)
    assert encode(text, protect=protect) == slowly
    if is_own_source(text, protect):
        assert slowly == text


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=6).map("".join))
def test_the_quick_look_at_a_source_changes_nothing(source: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(latex, "is_plain", lambda _: False)
        slowly = decode(source)
    assert decode(source) == slowly
    if is_plain(source):
        assert slowly == source
