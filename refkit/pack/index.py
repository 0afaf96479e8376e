"""Claims, their sources and the quoted passages -> the page that opens a pack: one file, which loads nothing.

Everything in it that was read from outside is escaped; it has no script, and forbids any (Content Security Policy, level 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from urllib.parse import quote as quoted
from urllib.parse import unquote

from refkit.checking import CheckResult
from refkit.errors import count, percent_of
from refkit.links.verdict.differences import difference_sentences
from refkit.model import Judgement, Link, Reference, Source
from refkit.pack.collect import FOLDER, STANDS, Packed, numbered
from refkit.pack.settings import LONGEST_WORDS
from refkit.patterns import regex
from refkit.report.quotes import file_name, place_in, work_line
from refkit.report.why import VERDICTS

GENERATOR = '<meta name="generator" content="refkit pack">'
_UNSAFE = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
_WRITTEN = regex(rf'<li data-sha256="([0-9a-f]{{64}})"><a href="{FOLDER}/([^"#]{{1,1000}})">')
_STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 75em; padding: 0 1em; color: #222; }
table { border-collapse: collapse; width: 100%; margin: 1em 0 2em; }
th, td { border: 1px solid #bbb; padding: .45em .6em; text-align: left; vertical-align: top; }
th { background: #eee; }
td.claim { width: 32%; }
dl { display: grid; grid-template-columns: max-content auto; gap: .2em 1em; }
dt { padding: 0 .5em; }
dd { margin: 0; }
q { quotes: "“" "”"; }
.place, .note { color: #555; font-size: .9em; }
.disputed, .contradicted { background: #ffd9d6; }
.uncovered { background: #ffe9d6; }
.partial, .suggested { background: #fff6cf; }
.supported, .accepted { background: #ddf3da; }
@media print { body { max-width: none; } a { color: inherit; } tr { break-inside: avoid; } }
"""
_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
{GENERATOR}
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Claims and their sources</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Claims and their sources</h1>
"""
_HOW = (
    "<p>Each claim, the sources that were read for it, and the passage with its place. In the copies of PDFs the passages are "
    "marked: green where the passage states the claim, red where it says otherwise, yellow where it says less or only comes "
    "near; the note at a mark names the claim. Whether a passage carries its claim is for you to decide.</p>\n"
)


def index_page(examined: CheckResult, packed: Sequence[Packed]) -> str:
    """The index as HTML: a table of claims for each document, then the sources."""
    by_id = {reference.id: reference for reference in examined.library}
    names = {id(each.source): each for each in packed}
    coverage = examined.coverage
    total = (
        f"{coverage.covered} of {count(coverage.citable, 'claim')} covered ({percent_of(coverage.percent)}), "
        f"{coverage.verified} verified ({percent_of(coverage.percent_verified)})"
    )
    parts = [_HEAD, f"<p><strong>{safe(total)}</strong></p>\n", _HOW]
    of_document: dict[int, list[tuple[int, Judgement]]] = {}
    for number, judgement in numbered(examined):
        of_document.setdefault(id(judgement.claim.span.source), []).append((number, judgement))
    verdicts = dict.fromkeys(judgement.verdict for _, judgement in numbered(examined))
    meant = (f'<dt class="{each}">{each}</dt><dd>{safe(VERDICTS[each])}</dd>' for each in verdicts)
    parts.append(f"<dl>{''.join(meant)}</dl>\n")
    for document in examined.documents:
        rows = of_document.get(id(document.source), [])
        parts.append(f"<h2>{safe(document.source.name)}</h2>\n")
        parts.append(
            "<table>\n<tr><th>No.</th><th>Claim</th><th>Verdict</th><th>Source</th><th>Passage</th></tr>\n"
        )
        for number, judgement in rows:
            parts += _rows(number, judgement, by_id, names, examined.sources)
        parts.append("</table>\n")
    parts += ("<h2>Sources</h2>\n<ul>\n", *map(_source_line, packed), "</ul>\n</body>\n</html>\n")
    return "".join(parts)


def safe(text: str, most: int = LONGEST_WORDS) -> str:
    """Text as it stands in HTML, white space folded, without characters that draw nothing or turn lines round."""
    folded = _UNSAFE.sub("", " ".join(text[: 4 * most].split()))
    return escape(folded if len(folded) <= most else f"{folded[: most - 1]}…")


def _rows(
    number: int,
    judgement: Judgement,
    by_id: Mapping[str, Reference],
    names: Mapping[int, Packed],
    sources: Mapping[str, Source],
) -> Iterator[str]:
    claim, links = judgement.claim, [link for link in judgement.links if link.reference in by_id]
    over = f' rowspan="{len(links)}"' if len(links) > 1 else ""
    missing = judgement.missing
    wanted = f'<br><span class="note">wanted: {safe(missing)}</span>' if missing else ""
    place = f'<br><span class="place">{safe(place_in(claim.span))}</span>'
    yield (
        f'<tr id="claim-{number}"><td{over}>{number}</td>'
        f'<td{over} class="claim" dir="auto">{safe(claim.text)}{place}</td>'
        f'<td{over} class="{judgement.verdict}">{judgement.verdict}{wanted}</td>'
    )
    if not links:
        yield "<td>none</td><td></td></tr>\n"
    for n, link in enumerate(links):
        source = link.quote.source if link.quote is not None else sources.get(link.reference)
        packed = names.get(id(source)) if source is not None else None
        work = safe(work_line(by_id[link.reference]))
        yield f'{"<tr>" if n else ""}<td dir="auto">{work}</td><td dir="auto">{_passage(link, packed)}</td></tr>\n'


def _passage(link: Link, packed: Packed | None) -> str:
    if packed is None:
        return '<span class="note">its text is not in hand</span>'
    if link.quote is None:
        return f'{_link(packed, packed.name)} <span class="note">was read: no passage comes near</span>'
    place = place_in(link.quote)
    stands = f"{STANDS[link.standing]}: " if link.standing else ""
    said = difference_sentences(link.differences)
    why = f'<br><span class="note">{safe(said)}</span>' if said else ""
    page = f"#page={link.quote.page}" if packed.is_pdf and link.quote.page else ""
    return f"{_link(packed, f'{packed.name}, {place}', page)}<br>{stands}<q>{safe(link.quote.text)}</q>{why}"


def _link(packed: Packed, words: str, fragment: str = "") -> str:
    if packed.missing is not None:
        return safe(words)
    return f'<a href="{FOLDER}/{quoted(packed.name)}{fragment}">{safe(words)}</a>'


def _source_line(packed: Packed) -> str:
    passages = count(len(packed.quotes), "passage")
    said = f"{passages} quoted"
    if packed.missing is not None:
        said = f"not copied: {packed.missing}"
    elif packed.unmarked is not None:
        said += f", not marked: {packed.unmarked}"
    elif packed.quotes:
        said += ", marked" if packed.is_pdf else ", copied as it is"
    own = file_name(packed.source.name)
    original = f' <span class="place">(named {safe(own)})</span>' if own != packed.name else ""
    digest = f' data-sha256="{packed.digest}"' if packed.digest else ""
    return f"<li{digest}>{_link(packed, packed.name)}{original}: {safe(said)}</li>\n"


def written_digests(page: str) -> dict[str, str]:
    """The name of each copy that an index speaks of, and the digest of the bytes that were written then."""
    return {unquote(name): digest for digest, name in _WRITTEN.findall(page)}


def is_index(text: str) -> bool:
    """Whether a page is the index of a pack."""
    return re.search(re.escape(GENERATOR), text[:1000]) is not None
