"""Checks whose pages are looked at: a small one, a hostile one, and one of many claims."""

from __future__ import annotations

from pathlib import Path

from refkit.checking import examine
from refkit.files import MAX_BYTES
from refkit.findings import collect_findings, waive_inline
from refkit.page.view import Page, page_of

LIST = "\n## References\n\n1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
SMALL = f"""# Zorbine

Zorbine was approved by the FDA in 2011 [1].

Zorbine is sold in 12 countries.

Zorbine was approved by the EMA in March 2031. <!-- refkit: ignore RK401 agreed -->
{LIST}2. Doe A. Pond life in the north. BMJ. 2012;344:1-9.
"""
HOSTILE = f"""# <script>document.title = "run"</script> "quoted' & {{{{ 7 * 7 }}}}

Zorbine was approved </article></script><script>document.title = "run"</script> by the FDA in 2011 [1].

Zorbine is sold in 12 <img src=x onerror="document.title='run'"> countries {{% raw %}} <svg/onload=alert(1)>.

Zorbine was approved by the EMA\u202e in March 2031 <a href="javascript:document.title='run'">here</a>.

Zorbine </noscript></template><style>* {{ display: none }}</style><img src="https://elsewhere.example/x.png"> costs 30 Euro.

Zorbine <noscript><p title="</noscript><img src=x onerror=document.title='run'>"> is sold <!-- in 9 --> \u2066towns\u2028 <base href="https://elsewhere.example/">.

Zorbine &lt;script&gt;document.title = "run"&lt;/script&gt; &amp;#60;img src=x onerror=alert(1)&amp;#62; was made by Acme in 2009 [2].
{LIST}2. <b onclick="alert(1)">Doe</b> A. "><script>document.title="run"</script>. BMJ. 2012;344:1-9. javascript:alert(1)
"""
HOSTILE_TEXT = """Zorbine </noscript><script>document.title = "run"</script> was not approved by the FDA in 2011 <img src=x onerror="document.title='run'">.
"""


def page(folder: Path, text: str = SMALL, *, name: str = "a.md", evidence: str | None = None) -> Page:
    """The page of a document in a folder; `evidence` is the text of its first source."""
    (folder / name).write_text(text, encoding="utf-8")
    if evidence is not None:
        (folder / "texts").mkdir(exist_ok=True)
        (folder / "texts" / "smith2011zorbine.txt").write_text(evidence, encoding="utf-8")
    texts = str(folder / "texts") if evidence is not None else None
    examined = examine(
        (str(folder / name),), bib=None, project=None, max_bytes=MAX_BYTES, need_library=False, evidence=texts
    )
    found = collect_findings(examined.documents, examined.coverage, examined.library, examined.problems)
    return page_of(examined, waive_inline(found, examined.documents)[0])


def many(number: int) -> str:
    """A document of so many claims, half of them cited."""
    lines = [
        f"In {1900 + n % 120} the pond {n} of Orle held {n} eels{' [1]' if n % 2 else ''}."
        for n in range(number)
    ]
    return "# Ponds\n\n" + "\n\n".join(lines) + f"\n{LIST}"
