"""RK0, use: what keeps refkit from doing what was asked. Each is raised as an error and ends the command."""

from __future__ import annotations

from refkit.rules.rule import Level, Rule

USE = (
    Rule(
        code="RK002",
        level=Level.ERROR,
        title="cannot be read",
        wordings=(),
        text="""The file or text is not what it should be: empty, binary, not UTF-8, too large, or no list.

        Nothing is guessed from input that cannot be read whole: half a file would give half a bibliography.
        The place names the file, and the line where one is known; the hint says how to mend it.""",
    ),
    Rule(
        code="RK003",
        level=Level.ERROR,
        title="unknown format",
        wordings=(),
        text="""No format has this name, or it is not one for this use: some are only read, some only written.

        `refkit formats` lists them.""",
    ),
    Rule(
        code="RK004",
        level=Level.ERROR,
        title="cannot be written",
        wordings=(),
        text="""The file could not be written. Nothing was changed: files are written whole or not at all.

        Look whether the folder exists, belongs to you and has room, or name another file with -o.""",
    ),
    Rule(
        code="RK005",
        level=Level.ERROR,
        title="project file",
        wordings=(),
        text="""refkit.toml, or [tool.refkit] in pyproject.toml, is missing or says something refkit does not understand.

        `refkit init` writes one with every setting explained.""",
    ),
)
