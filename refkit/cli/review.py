"""refkit review: decide about claims, one after the other or by name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.options import AS_OF, COLOR, columns, day_of, need_project, print_lines, talk
from refkit.cli.work import execution_here

if TYPE_CHECKING:
    from refkit.bib.record import Action
    from refkit.project import Project
    from refkit.review.queue import Pending, Review

BY = click.option("--by", metavar="NAME", help="Who decides; git's user, else the machine's.")
NOTE = click.option("--note", metavar="TEXT", help="Why.")
EXPIRES = click.option(
    "--expires", metavar="DATE", help="The last day on which the decision counts (2027-01-31)."
)
KEYS = "a accept 1 · 1-9 accept that one · r reject 1 · o other source · e exempt · x uncovered · n note · s skip · u undo · q quit"
HELP = """a       accept the first source          1-9  accept the source with that figure
r       reject the first source (r2: the second); it is not suggested again
o KEY   accept another source of the library; o WORDS looks for one
e WHY   the claim wants no source        x    nothing carries it, whatever is cited
n WHY   note something                   s    leave it for later
u       take the last decision back      q    stop here"""


@click.group("review", invoke_without_command=True)
@AS_OF
@BY
@COLOR
@click.pass_context
def review_command(context: click.Context, as_of: datetime | None, by: str | None, color: str) -> None:
    """Walk through the claims that wait for a person, the gravest first, and decide.

    Decisions are written into bib/claims.bib at once, with who and when into bib/trail.jsonl, and survive every build.
    """
    if context.invoked_subcommand is not None:
        return
    review = _opened(need_project(), as_of)
    talk(review.problems)
    session = Session(review=review, by=by, as_of=as_of, color=color)
    session.walk()


@dataclass(slots=True, kw_only=True)
class Session:
    """One walk through what waits; `done` are the claims decided about and their places, the last one last."""

    review: Review
    by: str | None
    as_of: datetime | None
    color: str
    done: list[tuple[str, int]] = field(default_factory=list)
    place: int = 0
    answers: Iterator[str] = field(default_factory=lambda: _answers())

    def walk(self) -> None:
        from refkit.report.review import pending_lines

        waiting = self.review.pending
        if not waiting:
            click.echo("Nothing waits for a decision.", err=True)
            return
        while self.place < len(waiting):
            pending = waiting[self.place]
            lines = pending_lines(
                pending, self.review.library, place=self.place + 1, of=len(waiting), width=columns()
            )
            print_lines(lines, color=self.color)
            self.place = self._ask(pending)
        decided = len({claim for claim, _ in self.done})
        click.echo(f"{decided} decided, {len(waiting) - decided} left.", err=True)

    def _ask(self, pending: Pending) -> int:
        """The place of the claim that comes then: the next after a decision, that which is open again after an undo."""
        from refkit.errors import RefkitError, format_problem

        for said in self.answers:
            word, _, rest = said.strip().partition(" ")
            if word in ("q", "quit"):
                return len(self.review.pending)
            try:
                step = self._answer(pending, word, rest.strip())
            except RefkitError as error:
                click.echo(format_problem(error.problem), err=True)
                continue
            if step is not None:
                return step
        return len(self.review.pending)  # nobody answers any more

    def _answer(self, pending: Pending, word: str, rest: str) -> int | None:
        from refkit.bib.record import Action

        claim = pending.judgement.claim.id
        links = [link.reference for link in pending.judgement.links]
        if word in ("", "s"):
            return self.place + 1
        if word == "u":
            return self._undo()
        if word == "o":
            return self._other(claim, rest)
        if word == "n":
            if not rest:
                click.echo(HELP, err=True)
                return None
            self._write(claim, Action.NOTE, (), rest)
            return None
        if word.isdigit() and 1 <= int(word) <= len(links):
            return self._decide(claim, Action.ACCEPT, (links[int(word) - 1],), rest)
        if word[:1] == "r" and (word[1:].isdigit() or word == "r") and links:
            place = int(word[1:] or 1)
            if 1 <= place <= len(links):
                return self._decide(claim, Action.REJECT, (links[place - 1],), rest)
        simple = {"a": Action.ACCEPT, "e": Action.EXEMPT, "x": Action.UNCOVER}
        if word in simple:
            return self._decide(claim, simple[word], (), rest)
        click.echo(HELP, err=True)
        return None

    def _decide(self, claim: str, action: Action, references: Sequence[str], note: str) -> int:
        self._write(claim, action, references, note)
        self.done.append((claim, self.place))
        return self.place + 1

    def _write(self, claim: str, action: Action, references: Sequence[str], note: str) -> None:
        from refkit.review.decide import decide
        from refkit.review.reviewer import reviewer

        by = self.by or reviewer(self.review.project.root)
        decide(self.review, claim, action, references, by=by, at=moment(self.as_of), note=note or None)

    def _undo(self) -> int | None:
        from refkit.bib.record import Action

        if not self.done:
            click.echo("Nothing was decided yet.", err=True)
            return None
        claim, place = self.done[-1]
        self._write(claim, Action.UNDO, (), "")
        self.done.pop()
        return place

    def _other(self, claim: str, words: str) -> int | None:
        from refkit.bib.record import Action
        from refkit.report.why import title_line

        if any(reference.id == words for reference in self.review.library):
            return self._decide(claim, Action.ACCEPT, (words,), "")
        wanted = words.casefold().split()
        lines = [f"{reference.id}: {title_line(reference)}" for reference in self.review.library]
        found = [line for line in lines if all(word in line.casefold() for word in wanted)]
        for line in found[:20]:
            click.echo(f"  {line}", err=True)
        click.echo(
            "o KEY accepts one of them." if found else "The library has none of these words.", err=True
        )
        return None


def _answers() -> Iterator[str]:
    """What a person types, a line each, until the input ends."""
    while True:
        click.echo(f"{KEYS} > ", err=True, nl=False)
        line = sys.stdin.readline()
        if not line:
            click.echo(err=True)
            return
        yield line


def _opened(project: Project, as_of: datetime | None) -> Review:
    """A project as it waits for a person; documents that did not change are not judged again."""
    from refkit.review.queue import open_review

    with execution_here({}, project) as execution:
        return open_review(project, as_of=day_of(as_of), execution=execution)


def moment(as_of: datetime | None) -> datetime:
    """Now, in the zone of the machine; with a day named its beginning in UTC, so that two runs are the same."""
    return datetime.now().astimezone() if as_of is None else as_of.replace(tzinfo=UTC)


@review_command.command("list")
@AS_OF
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
def list_command(as_of: datetime | None, shape: str) -> None:
    """List the claims that wait, the gravest first."""
    from refkit.report.review import list_data, list_lines

    review = _opened(need_project(), as_of)
    talk(review.problems)
    for line in list_lines(review.pending) if shape == "table" else (list_data(review.pending),):
        click.echo(line)


@review_command.command("log")
@click.argument("claim", required=False)
def log_command(claim: str | None) -> None:
    """Print who decided what, when and why; exit code 1 when the trail does not add up."""
    from refkit.bib.trail import read_trail
    from refkit.report.review import trail_lines

    trail, problems = read_trail(need_project().bib)
    talk(problems)
    for line in trail_lines(said for said in trail if claim is None or said.get("claim") == claim):
        click.echo(line)
    if problems:
        click.get_current_context().exit(1)


def _run(claim: str, name: str, references: Sequence[str], given: dict[str, Any]) -> None:
    from refkit.bib.record import Action
    from refkit.review.decide import decide
    from refkit.review.reviewer import reviewer

    project, as_of = need_project(), given.pop("as_of")
    review = _opened(project, as_of)
    talk(review.problems)
    by = given.pop("by") or reviewer(project.root)
    decide(review, claim, Action(name), references, by=by, at=moment(as_of), **given)
    click.echo(f"{name} {claim}{' ' if references else ''}{', '.join(references)}", err=True)


def _command(name: str, about: str, *, sources: bool, expires: bool = False) -> None:
    def run(claim: str, references: tuple[str, ...] = (), **given: Any) -> None:
        _run(claim, name, references, given)

    run.__doc__ = about
    command: Any = run
    options: tuple[Callable[[Any], Any], ...] = (*((EXPIRES,) if expires else ()), NOTE, BY, AS_OF)
    for option in options:
        command = option(command)
    if sources:
        command = click.argument("references", nargs=-1, metavar="[KEY]...")(command)
    review_command.command(name)(click.argument("claim")(command))


_command(
    "accept",
    "Say that sources carry a claim: those named, else the first that is suggested.",
    sources=True,
    expires=True,
)
_command(
    "reject", "Say that sources do not carry a claim: those named, else all that are suggested.", sources=True
)
_command("exempt", "Say that a claim wants no source, and why (--note).", sources=False, expires=True)
_command("uncover", "Say that nothing carries a claim, whatever is cited.", sources=False)
_command("contradict", "Say that a source says otherwise.", sources=True)
_command("undo", "Take the last decision about a claim back.", sources=False)
_command("note", "Note something about a claim (--note).", sources=False)
