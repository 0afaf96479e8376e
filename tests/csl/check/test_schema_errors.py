"""The faults that are named are those that CSL's schema knows."""

from __future__ import annotations

import random

import pytest
from citeproc import SCHEMA_PATH
from lxml import etree

from refkit.csl.check.schema_errors import find_faults
from refkit.csl.style.folders import files_of, styles_folder
from refkit.csl.style.parse import CSL, parse_root

WORDS = (
    "title", "author", "issued", "page", "true", "3", "long", "short", "text", "all", "book", "en", "x y", "",
    "numeric", "verb", "locator", "first", "year", "symbol",
)  # fmt: skip


NAMES = (
    "variable", "term", "macro", "value", "form", "plural", "delimiter", "prefix", "name", "match", "type",
    "position", "et-al-min", "text-case", "quotes", "date-parts", "class", "version", "rel", "href",
)  # fmt: skip


TAGS = ("text", "names", "date", "label", "group", "if", "else", "name", "date-part", "substitute")


@pytest.mark.parametrize(
    "name", ["bmj", "cell", "blood", "haematologica", "din-1505-2", "iso690-author-date-de"]
)
def test_pieces_and_the_whole_schema_are_of_one_mind(name: str) -> None:
    """libxml2 validates the style as one; find_faults piece by piece: both refuse the same styles."""
    whole = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    data = files_of(styles_folder())[name].read_bytes()
    chance = random.Random(name)
    for _ in range(40):
        root = parse_root(data, place=name)
        element = chance.choice(list(root.iter()))
        parent = element.getparent()
        match chance.randrange(5):
            case 0 if element.attrib:
                element.set(chance.choice(sorted(map(str, element.attrib))), chance.choice(WORDS))
            case 1:
                element.set(chance.choice(NAMES), chance.choice(WORDS))
            case 2 if element.attrib:
                del element.attrib[chance.choice(sorted(map(str, element.attrib)))]
            case 3 if parent is not None:
                parent.remove(element)
            case _ if parent is not None:
                element.tag = f"{{{CSL}}}{chance.choice(TAGS)}"
        changed = parse_root(etree.tostring(root, encoding="utf-8"), place=name)
        faults = [find_faults(changed, dependent=dependent) for dependent in (True, False)]
        assert whole.validate(changed) == any(not found for found in faults)
