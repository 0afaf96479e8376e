"""A small style from the part that a test is about, and what `refkit styles check` finds in it."""

from __future__ import annotations

from refkit.csl.check.check import check_style

NEEDED = "<title>T</title><id>http://example.org/t</id><updated>2020-01-01T00:00:00+00:00</updated>"
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" {options}>
<info>{info}</info>
{macros}
<citation><layout>{layout}</layout></citation>
</style>"""


def style(
    layout: str = '<text variable="title"/>', *, info: str = NEEDED, macros: str = "", options: str = ""
) -> str:
    return STYLE.format(layout=layout, info=info, macros=macros, options=options)


def check(text: str, **more: object) -> list[tuple[str, str]]:
    """(place, message) of every finding."""
    found = check_style(text.encode(), place="x.csl", **more)  # type: ignore[arg-type]
    return [(str(problem.span), problem.message) for problem in found]
