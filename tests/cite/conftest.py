"""A project with three references and decisions about claims, in which documents are cited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from refkit.cite import CitedDocument, cite_file
from refkit.claims import find_claims
from refkit.documents import read_file
from refkit.project import find_project

REFERENCES = """@article{smith2011zorbine, author={Smith, John and Jones, Kate}, title={Zorbine approval history},
  journal={Lancet}, year={2011}, volume={378}, pages={12-19}}
@article{doe2012review, author={Doe, Ann}, title={A review of zorbine safety},
  journal={BMJ}, year={2012}, volume={344}, pages={e1}}
@article{roe2013trial, author={Roe, Bob and Poe, Al and Moe, Cy}, title={A trial of zorbine in adults},
  journal={Blood}, year={2013}, volume={1}, pages={1-9}}
@article{mean2014bad, author={Mean, Max}, title={A <script>alert(1)</script> *bold* [link](http://x) & `code`},
  journal={Pond}, year={2014}, volume={2}, pages={3}}
"""

Cite = Callable[..., CitedDocument]


@pytest.fixture
def cite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cite:
    """cite(name, text, accepted={beginning of a claim: keys}, **options of cite_file)."""
    monkeypatch.chdir(tmp_path)

    def run(
        name: str, text: str, accepted: Mapping[str, str] | None = None, **options: object
    ) -> CitedDocument:
        Path("refkit.toml").write_text('documents = ["*.none"]\nbib = "bib"\n')
        Path("bib").mkdir(exist_ok=True)
        Path("bib/references.bib").write_text(REFERENCES)
        Path(name).write_bytes(text.encode("utf-8"))
        claims = find_claims(read_file(name))
        entries = []
        for beginning, keys in (accepted or {}).items():
            claim = next(claim for claim in claims if claim.words.lstrip("\ufeff").startswith(beginning))
            entries.append(
                f"@misc{{{claim.id},\n  entrysubtype = {{claim}},\n  title = {{{{{claim.words}}}}},\n"
                f"  verdict = {{accepted}},\n  related = {{{keys}}},\n}}\n"
            )
        Path("bib/claims.bib").write_text("\n".join(entries) or "% none\n")
        return cite_file(name, project=find_project(Path.cwd()), **options)  # type: ignore[arg-type]

    return run
