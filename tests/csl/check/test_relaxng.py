"""The schema's patterns are known by name, and what each lets an element hold."""

from __future__ import annotations

from lxml import etree

from refkit.csl.check.relaxng import defines, shape_of, validator
from refkit.csl.style.parse import CSL


def test_a_single_pattern_validates_its_element() -> None:
    names = [name for name in defines() if name.endswith("rendering-element.label")]
    assert names
    good = etree.fromstring(f'<label xmlns="{CSL}" variable="page"/>')
    bad = etree.fromstring(f'<label xmlns="{CSL}" variable="page" zz="1"/>')
    assert validator(tuple(names)).validate(good)
    assert not validator(tuple(names)).validate(bad)
    assert "variable" in str(shape_of(tuple(names)))
