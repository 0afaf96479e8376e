"""refkit styles: list, search, show, compare, add, check."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from refkit.cli.options import (
    BIB,
    COLOR,
    ENCODING,
    MAX_BYTES_OPTION,
    MOST_COLUMNS,
    columns,
    encoding_of,
    limit,
    need_project,
    print_lines,
    project_here,
    talk,
)
from refkit.cli.output import put
from refkit.errors import RefkitError, count, format_problem, printable

MOST = 25  # of what a search finds, unless asked for more
MOST_FINDINGS = 50  # findings that are printed of one style


@click.group("styles", invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help="Those of the extra refkit-claims[styles] too.")
@click.pass_context
def styles_command(context: click.Context, every: bool) -> None:
    """List the citation styles there are: name, title, parent of dependent ones, aliases.

    The subcommands search among them, show one, add one to the project, and check one that you write.
    """
    if context.invoked_subcommand is not None:
        if every:
            raise click.UsageError("--all belongs to the list: refkit styles --all")
        return
    from refkit.csl.style.find import list_styles

    for style in list_styles(_folders(), package=every):
        notes = [f"parent: {style.parent}"] if style.parent else []
        notes += [f"also: {', '.join(style.aliases)}"] if style.aliases else []
        click.echo(printable(f"{style.name:45} {style.title}  {'; '.join(notes)}".rstrip()))


@styles_command.command("search")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--journal", metavar="NAME", help="The style of a journal: title, abbreviated title, or ISSN.")
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=MOST,
    show_default=True,
    metavar="N",
    help="Print no more than N.",
)
def search_command(words: tuple[str, ...], journal: str | None, most: int) -> None:
    """Find the styles whose names, titles, fields, category or class hold all WORDs, or words that begin so.

    Prints name, title, category and parent, the best first. Exit code 1: none was found.
    """
    from refkit.csl.style.find import list_styles
    from refkit.csl.style.folders import package_folder
    from refkit.csl.style.search import journal_styles, near_styles, search_styles

    if not any(word.strip() for word in (*words, journal or "")):
        raise click.UsageError("name what to search for: refkit styles search cardiology")
    styles = list_styles(_folders(), package=True)
    found = styles
    if journal is not None:
        found = journal_styles(journal, found)
    if words:
        # Words that match no style's names may be an ISSN, or the abbreviation of a journal's title.
        found = search_styles(words, found) or journal_styles(" ".join(words), found)
    for style in found[:most]:
        info = style.info
        notes = [info.citation_format or info.style_class, f"parent: {style.parent}" if style.parent else ""]
        click.echo(printable(f"{style.name:45} {style.title}  {'; '.join(filter(None, notes))}".rstrip()))
    if len(found) > most:
        click.echo(f"… and {len(found) - most:,} more: add a word, or --most {len(found)}", err=True)
    if not found:
        asked = " ".join((*words, journal or "")).strip()
        click.echo(printable(f"no style found for {asked[:80]!r}"), err=True)
        near = [style.name for style in near_styles(asked, styles)]
        if near:
            meant = " or ".join(filter(None, [", ".join(near[:-1]), near[-1]]))
            click.echo(printable(f"  hint: did you mean {meant}?"), err=True)
    if package_folder() is None:
        _hint_at_the_extra((*words, *([journal] if journal else [])), len(styles))
    sys.exit(0 if found else 1)


def _hint_at_the_extra(words: tuple[str, ...], searched: int) -> None:
    from refkit.csl.style.folders import names_of_the_extra
    from refkit.csl.style.search import holding
    from refkit.rules import RULES

    more = holding(words, names_of_the_extra())
    talk = f"searched the {searched} styles that are here; the extra holds {len(names_of_the_extra()):,}"
    if more:
        talk += (
            f", {len(more):,} of them by such a name: {', '.join(more[:3])}{' …' if len(more) > 3 else ''}"
        )
    click.echo(f"{talk}\n  hint: {RULES['RK601'].wording('not-installed').hint}", err=True)


@styles_command.command("show")
@click.argument("style", metavar="NAME|FILE")
@click.option("--locale", metavar="CODE", help="The language of the style's own words, for example de-DE.")
def show_command(style: str, locale: str | None) -> None:
    """Show a style: its metadata, and a sample of two citations and a bibliography."""
    from refkit.report.style import style_lines

    lines, problems = style_lines(style, _folders(), locale=locale)
    talk(problems)
    put("".join(f"{printable(line)}\n" for line in lines), None)


@styles_command.command("compare")
@click.argument("style", metavar="NAME|FILE")
@BIB
@click.option("--locale", metavar="CODE", help="The language of the style's own words, for example de-DE.")
@click.option(
    "--to",
    "format_name",
    default="text",
    show_default=True,
    metavar="FORMAT",
    help="What is compared: text, html (for fonts too), markdown, rtf, latex.",
)
@click.option("--exact", is_flag=True, help="Let refkit print exactly as Zotero does.")
@click.option("--format", "shape", type=click.Choice(["full", "jsonl"]), default="full", show_default=True)
@COLOR
@ENCODING
@MAX_BYTES_OPTION
def compare_command(
    style: str,
    bib: str | None,
    locale: str | None,
    format_name: str,
    exact: bool,
    shape: str,
    color: str,
    encoding: str | None,
    max_bytes: int | None,
) -> None:
    """Show where refkit and citeproc-py print the references otherwise, in the list and cited one by one.

    The words that the other one lacks are marked. Exit code 0: they print the same; 1: they differ.
    """
    from refkit.bib.read import read_library
    from refkit.csl.compare import compare_engines
    from refkit.csl.quirks import EXACT, NONE
    from refkit.report.engines import difference_jsonl, difference_lines, sentence

    project = project_here() if bib else need_project()
    library = read_library(
        bib, project, max_bytes=limit(max_bytes, project), encoding=encoding_of(encoding, project)
    )
    quirks = EXACT if exact else NONE
    compared = compare_engines(
        library, style, locale=locale, to=format_name, folders=_folders(), quirks=quirks
    )
    talk((*library.problems, *compared.problems))
    if shape == "jsonl":
        print_lines(difference_jsonl(compared), color="never")
    else:
        print_lines(difference_lines(compared, columns() or MOST_COLUMNS), color=color)
    click.echo(sentence(compared), err=True)
    sys.exit(int(bool(compared.apart) or compared.reordered))


@styles_command.command("add")
@click.argument("style", metavar="FILE|NAME")
@click.option("--force", is_flag=True, help="Overwrite another file of that name.")
def add_command(style: str, force: bool) -> None:
    """Copy a style into the project's folder of styles, byte for byte; with a dependent one its parent."""
    from refkit.csl.add import add_style

    project = need_project()
    for added in add_style(style, project.styles, force=force):
        what = "added" if added.new else "there already:"
        click.echo(printable(f"{what} {project.name_of(added.path)}: {added.title}"), err=True)


@styles_command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check_command(files: tuple[str, ...]) -> None:
    """Check style FILEs against CSL's schema, and for what no schema sees: macros, parents, other files.

    Exit code 0: all is well; 1: there are findings; 2: a file could not be read.
    """
    from refkit.csl.check.check import check_style
    from refkit.csl.style.find import find_file, read_bytes

    project, worst = project_here(), 0
    for file in files:
        try:
            path = find_file(file, folders=_folders())
            at_home = project is not None and path.is_relative_to(project.root)
            place = (
                file if Path(file) == path else project.name_of(path) if project and at_home else path.name
            )
            findings = check_style(read_bytes(path), place=place, path=path, folders=_folders())
        except RefkitError as error:
            click.echo(f"Error: {format_problem(error.problem)}", err=True)
            worst = 2
            continue
        for problem in findings[:MOST_FINDINGS]:
            click.echo(f"{problem.level}[{problem.rule}] {format_problem(problem)}")
        if len(findings) > MOST_FINDINGS:
            click.echo(f"… and {len(findings) - MOST_FINDINGS} more findings")
        click.echo(printable(f"{place}: {count(len(findings), 'finding') if findings else 'no findings'}"))
        worst = max(worst, 1 if findings else 0)
    sys.exit(worst)


def _folders() -> tuple[Path, ...]:
    project = project_here()
    return (project.styles,) if project else ()
