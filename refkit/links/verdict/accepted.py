"""Claims that people accepted, the texts of sources -> what these texts say of them, to be reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from refkit.claims.subjects import learn_subject
from refkit.fields.titles import without_tags
from refkit.links.evidence.assess import SourceTexts
from refkit.links.verdict.weigh import weigh
from refkit.model import Document, Judgement, Library, Verdict

SILENT = frozenset({"no-passage", "abstract-silent"})  # reasons of a link whose text was read in vain


def read_accepted(
    judgements: Sequence[Judgement],
    documents: Sequence[Document],
    library: Library,
    sources: Mapping[str, Document],
) -> tuple[Judgement, ...]:
    """The judgements; those that a person accepted with what the texts of the accepted sources say.

    `sources` maps ids of references to the texts of these works. A person may accept a source that was never
    looked at for the claim, so it is read now; the verdict stays a person's.
    """
    by_source = {id(document.source): document for document in documents}
    waiting: dict[int, set[str]] = {}
    for judgement in judgements:
        for key in _unread(judgement, sources):
            waiting.setdefault(id(judgement.claim.span.source), set()).add(key)
    titles = [without_tags(reference.title) for reference in library if reference.title] if waiting else []
    texts = {
        at: SourceTexts(
            {
                key: sources[key]
                for key in sorted(keys)
                # A text given as its own source would support itself.
                if sources[key].source.text != by_source[at].source.text
            },
            learn_subject(by_source[at], titles=titles),
        )
        for at, keys in waiting.items()
        if at in by_source
    }
    return tuple(
        _with_text(judgement, texts[at], _unread(judgement, sources))
        if (at := id(judgement.claim.span.source)) in texts
        else judgement
        for judgement in judgements
    )


def _unread(judgement: Judgement, sources: Mapping[str, Document]) -> frozenset[str]:
    # The accepted references whose text is in hand and was not looked at.
    if judgement.verdict is not Verdict.ACCEPTED:
        return frozenset()
    return frozenset(
        link.reference
        for link in judgement.links
        if link.reference in sources and link.standing is None and not SILENT.intersection(link.reasons)
    )


def _with_text(judgement: Judgement, texts: SourceTexts, keys: frozenset[str]) -> Judgement:
    return replace(
        judgement,
        links=tuple(
            weigh(
                judgement.claim,
                link.reference,
                texts.assess(judgement.claim, link.reference, cited=True),
                link,
                silent=texts.silence(link.reference),
            )
            if link.reference in keys
            else link
            for link in judgement.links
        ),
    )
