"""What a check passes or fails by, and how it is reported: the options, the findings, the exit code."""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refkit.cli.options import OF_OPEN, is_coloured, limit, stacked, told
from refkit.cli.output import put

if TYPE_CHECKING:
    from refkit.checking import CheckResult
    from refkit.findings import Selection
    from refkit.kept.said import Said
    from refkit.model import Finding
    from refkit.project import Project

UNCHECKED = 2  # exit code: something could not be checked
NOT_USED = "RK316"  # what is known of references is not used
UNVERIFIED = 3  # exit code: claims should be verified, and could not be
BASELINE = "refkit-baseline.json"  # beside the project file, else in the working folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What a check passes or fails by. `baseline` is read where there is such a file, or written with `writes`; `root` is the
    project's folder, if there is one."""

    selection: Selection
    min_coverage: float | None
    min_verified: float | None
    require_verified: bool
    fail_on: tuple[str, ...]
    baseline: Path | None
    writes: bool
    exit_zero: bool
    max_bytes: int
    root: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How a check is reported: `shape` of `report.checks`, to `output` or standard output."""

    shape: str
    output: str | None
    quiet: bool
    color: str


def _finite(_context: click.Context, _option: click.Parameter, value: float | None) -> float | None:
    if value is not None and math.isnan(value):
        raise click.BadParameter("this is no number")
    return value


LIMITS = stacked((
    click.option(
        "--min-coverage", type=click.FloatRange(0, 100), callback=_finite, metavar="N",
        help="Exit 1 only when less than N percent of the claims are covered (or verified, if that is required).",
    ),
    click.option(
        "--min-verified", type=click.FloatRange(0, 100), callback=_finite, metavar="N",
        help="Exit 1 when less than N percent of the claims are verified; 3 when that cannot be told.",
    ),
    click.option(
        "--require-verified/--no-require-verified", default=None,
        help="Count only claims that the text of a source states; exit 3 when a text could not be read, or none "
        "was there. The project's `require_verified` when left out.",
    ),
    click.option(
        "--fail-on", multiple=True, metavar="LEVEL|CODE",
        help="Exit 1 also for findings of this level (error, warning, note) or graver, or of this code (RK301, RK3).",
    ),
    click.option("--select", multiple=True, metavar="CODE", help="Report only findings whose code begins so."),
    click.option("--ignore", multiple=True, metavar="CODE", help="Leave findings out whose code begins so."),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found; 2 stays 2."),
))  # fmt: skip

GATE = stacked((
    LIMITS,
    click.option(
        "--baseline", metavar="FILE", help="Leave out the findings of this file: those that were there before.",
    ),
    click.option(
        "--write-baseline", is_flag=True, help=f"Write what is found into the baseline ({BASELINE}), and exit with 0.",
    ),
))  # fmt: skip

REPORT = stacked((
    click.option(
        "--format", "shape", default="full", metavar="full|concise|json|sarif|junit|github|markdown", show_default=True,
        help="How findings are reported.",
    ),
    click.option("-o", "--output", metavar="FILE", help="Write the report there instead of standard output."),
))  # fmt: skip


def gate_of(given: Mapping[str, Any], project: Project | None) -> Gate:
    """The options, else the project's settings. Raises FormatError for an unknown code or level."""
    from refkit.findings import read_fail_on, read_selection

    required = given["require_verified"]
    least = {name: given[name] for name in ("min_coverage", "min_verified")}
    fail_on = given["fail_on"]
    select, ignore = given["select"], given["ignore"]
    per_file: Mapping[str, Sequence[str]] = {}
    if project is not None:
        required = project.require_verified if required is None else required
        least = {
            name: value if value is not None else getattr(project, name) for name, value in least.items()
        }
        fail_on, select = fail_on or project.fail_on, select or project.select
        ignore, per_file = (*ignore, *project.ignore), project.per_file_ignores
    return Gate(
        selection=read_selection(select, ignore, per_file),
        require_verified=bool(required),
        fail_on=read_fail_on(fail_on),
        baseline=baseline_of(given, project),
        writes=given["write_baseline"],
        exit_zero=given["exit_zero"],
        max_bytes=limit(None, project),
        root=project.root if project is not None else None,
        **least,
    )


def baseline_of(given: Mapping[str, Any], project: Project | None) -> Path | None:
    """The baseline that is named, else the project's; the usual one where it is to be written."""
    named = (
        Path(given["baseline"]) if given["baseline"] else project.baseline if project is not None else None
    )
    if given["write_baseline"] and named is None:
        return (project.root if project is not None else Path()) / BASELINE
    return named


def gate_of_project(project: Project | None) -> Gate:
    """What the project's settings alone say."""
    names = ("min_coverage", "min_verified", "require_verified", "baseline")
    given = {
        **dict.fromkeys(names),
        "fail_on": (),
        "select": (),
        "ignore": (),
        "write_baseline": False,
        "exit_zero": False,
    }
    return gate_of(given, project)


def report_of(given: Mapping[str, Any], *, quiet: bool, color: str) -> Report:
    """Raises FormatError for an unknown shape."""
    from refkit.errors import FormatError, nearest
    from refkit.report.checks import NAMES

    if given["shape"] not in NAMES:
        raise FormatError.of("no-report", name=given["shape"], near=nearest(given["shape"], NAMES))
    return Report(shape=given["shape"], output=given["output"], quiet=quiet, color=color)


def outcome_of(examined: CheckResult, gate: Gate, report: Report, *, complete: bool) -> Said:
    """What is said of a check, and its exit code; nothing is printed, but a baseline that is wanted is written.

    `complete` says that all documents of the project were checked.
    """
    from refkit.errors import count
    from refkit.findings import is_failing, waived_claims, write_baseline
    from refkit.kept.said import Said

    findings = findings_of(examined, gate, complete=complete)
    if gate.writes and gate.baseline is not None:
        number = write_baseline(gate.baseline, findings)
        return Said(errors=(f"{count(number, 'finding')} written to {gate.baseline.name}",))
    waived = waived_claims(findings)
    code = examined.exit_code(
        gate.min_coverage,
        require_verified=gate.require_verified,
        min_verified=gate.min_verified,
        waived=waived,
    )
    errors = tuple(told(examined.unverified)) if code == UNVERIFIED else ()
    if code == 0 and any(is_failing(one, gate.fail_on) for one in findings):
        code = 1
    if _is_unsure(examined, gate, findings):
        code = UNCHECKED
    said = _said(examined, findings, report, waived, code)
    return replace(
        said,
        errors=(*errors, *said.errors),
        code=0 if gate.exit_zero and code == 1 else code,
        lasting=not examined.lost,
    )


def print_outcome(said: Said, output: str | None, *, color: str) -> int:
    """Print what is said of a check where it is wanted; the exit code. Raises ExportError."""
    for line in said.errors:
        click.echo(line, err=True)
    if said.data is not None:
        put(said.data, output)
        return said.code
    coloured = is_coloured(color, sys.stdout)
    lines = said.coloured if coloured else said.plain
    if lines:
        click.echo("\n".join(lines), color=coloured)
    return said.code


def _is_unsure(examined: CheckResult, gate: Gate, findings: Sequence[Finding]) -> bool:
    """Whether what records would tell is asked for and not known: retractions always, the rest where --fail-on names it."""
    from refkit.records.findings import FIRST, LAST
    from refkit.rules import RULES

    told = [code for code in RULES if FIRST <= code <= LAST]
    asked = any(code.startswith(word) for word in gate.fail_on for code in told)
    unused = [one.problem for one in findings if one.waiver is None and one.code == NOT_USED]
    return any(asked or problem in examined.unsure for problem in unused)


def findings_of(examined: CheckResult, gate: Gate, *, complete: bool) -> tuple[Finding, ...]:
    """The findings of a check, selected and waived. Raises ReadError for a file that is no baseline."""
    from refkit.findings import gather_findings

    return gather_findings(
        examined.documents,
        examined.coverage,
        examined.library,
        examined.problems,
        selection=gate.selection,
        baseline=None if gate.writes else gate.baseline,
        max_bytes=gate.max_bytes,
        complete=complete,
        root=gate.root,
    )


def _said(
    examined: CheckResult, findings: Sequence[Finding], report: Report, waived: Collection[str], code: int
) -> Said:
    from refkit.kept.said import Said
    from refkit.records.findings import is_of_claim
    from refkit.report.checks import FULL, SHAPES, waived_lines
    from refkit.report.terminal import check_lines, line_of

    if report.shape != FULL:
        return Said(data=SHAPES[report.shape](examined, findings, code))
    wanted = [one.problem for one in findings if one.waiver is None]
    of_none = [one for one in wanted if one.rule not in OF_CLAIMS and not is_of_claim(one)]
    errors = () if report.quiet else tuple(told(of_none, shown=OF_OPEN))
    *listed, total = check_lines(examined, short=report.quiet, waived=waived, problems=wanted)
    lines = [*listed, *map(line_of, waived_lines(findings)), total]
    if report.output is not None:
        return Said(errors=errors, data="".join(f"{line.plain}\n" for line in lines))
    if is_coloured(report.color, sys.stdout):
        return Said(errors=errors, coloured=tuple(line.coloured for line in lines))
    return Said(errors=errors, plain=tuple(line.plain for line in lines))


# Findings that the list of claims shows: each is a claim's verdict, or counted in the last line.
OF_CLAIMS = frozenset({"RK201", "RK202", "RK203", "RK204", "RK214"})


def watched(
    files: Sequence[str], bib: str | None, evidence: str | None, project: Project | None
) -> tuple[Path, ...]:
    """The files and folders that a check reads."""
    named = [Path(file) for file in (*files, bib, evidence) if file and file != "-"]
    if project is not None:
        named += [project.bib] + ([project.evidence] if project.evidence else [])
        named += [] if files else project.document_paths()
    return tuple(named)
