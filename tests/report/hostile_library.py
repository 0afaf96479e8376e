"""A library whose every field tries to break out of the format it is printed in."""

from __future__ import annotations

from refkit.model import Date, Library, Name, Reference
from refkit.report.bibliography import export

HOSTILE = (
    r"\input{/etc/passwd} $x_1^2$ 100% #1 & {a} ~ 'tick` <script>alert(1)</script> -- ,, | ^^41 } \par",
    "Ω ≥ 5 − 3 × 10⁻³ CO₂ ΔF ά ş ộ Ŋ ﬁ e\u0301 q\u0301 }\u20dd %\u20dd",
    "אבג 中文 𝛼 😀 \u200fx\u200e \u202ey",
    '<i>it <b>bold <i>up</i></b></i> x<sup>2</sup> H<sub>2</sub> <span style="font-variant:small-caps;">sc</span>',
    "[brackets] first",
    "*",
)


def hostile() -> Library:
    return Library(
        references=tuple(
            Reference(
                id=f"h{n}",
                type="article-journal",
                title=title,
                author=(Name(family=title[:30], given="A_B"), Name(literal=title)),
                container_title=title[:20],
                issued=Date(year=2000 + n),
                doi=r"10.1000/a_b%c#d&e(f)<g>~h\i{j}$k^l",
                url=r"https://example.org/~a_b/%7Ec?x=1&y=[2]#f{g}\h",
            )
            for n, title in enumerate(HOSTILE)
        )
    )


def page(to: str, style: str = "vancouver", *, links: bool = True) -> str:
    return export(hostile(), to, style=style, locale=None, folders=(), links=links)[0]
