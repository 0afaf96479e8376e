"""A style and a language -> citeproc-py's style, made of XML that was checked first."""

from __future__ import annotations

from io import BytesIO

from citeproc import CitationStylesStyle
from lxml import etree

from refkit.csl.output.markup import NONCHARACTERS
from refkit.csl.output.parse import CONTROL
from refkit.csl.rendering.context import StyleContext
from refkit.csl.style.find import Style
from refkit.csl.style.parse import parse_root
from refkit.errors import StyleError


def sheet_of(style: Style, context: StyleContext) -> CitationStylesStyle:
    """citeproc-py's style for one of ours; `context` is ours as compiled, whose macros are there and end.

    Raises StyleError for a style that citeproc-py does not read.
    """
    root = parse_root(style.xml, place=style.name)
    for element in root.iter():
        for name, value in element.attrib.items():
            element.set(name, _clean(str(value)))
        element.text = element.text and _clean(element.text)
        element.tail = element.tail and _clean(element.tail)
    try:
        return CitationStylesStyle(BytesIO(etree.tostring(root)), locale=context.language, validate=False)
    except Exception as error:
        raise StyleError.of("other-engine", style=style.name, why=type(error).__name__) from None


def _clean(text: str) -> str:
    return CONTROL.sub(" ", NONCHARACTERS.sub("", text))
