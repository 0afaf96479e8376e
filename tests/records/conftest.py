"""References with their rows, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.model import Record, RecordVerdict, Reference, Resolution
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row

WORK = Reference(id="lee2019", type="article-journal", title="Tides", volume="12", doi="10.5555/a")
RECORD = Record(reference=WORK, service="crossref", came="2026-11-30")


@pytest.fixture
def work() -> Reference:
    return WORK


@pytest.fixture
def record() -> Record:
    return RECORD


@pytest.fixture
def row() -> Callable[..., Row]:
    """row(reference, …fields of the resolution): its row as `refkit resolve` writes it; verified unless said."""

    def make(reference: Reference, verdict: RecordVerdict = RecordVerdict.VERIFIED, **fields: object) -> Row:
        resolution = Resolution(reference=reference.id, verdict=verdict, **fields)  # type: ignore[arg-type]
        return Row(resolution=resolution, of=(fingerprint_of(reference),))

    return make
