"""The arrows of the house: every import points down, and each foreign library has one door."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kubebook.cli.commands import TABLE
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS

PACKAGE = Path(__file__).parents[1] / "kubebook"
LEVELS = (
    ("messages", "typed_text"),
    ("errors",),
    ("money", "periods", "disk"),
    ("language",),
    ("book",),
    ("statements",),
    ("store", "screen", "paper", "files"),
    ("cli",),
    ("__main__",),
)
"""The rooms from the bottom up; one imports from lower levels and from itself alone."""
DOORS = {
    "tinydb": {"store"},
    "filelock": {"store"},
    "rich": {"screen"},
    "prompt_toolkit": {"screen"},
    "wcwidth": {"screen"},
    "reportlab": {"paper"},
    "tomlkit": {"paper"},
    "PIL": {"paper"},
    "segno": {"paper"},
    "font_source_sans_pro": {"paper"},
    "typer": {"cli"},
    "kubebook.disk": {"store", "files", "cli"},
}
"""The only rooms that know a library, or files at all."""
BY_NAME = {
    "kubebook.cli.root": {f"kubebook.cli.{row.module}" for row in TABLE.values()},
    "kubebook.statements.catalogue": {
        f"kubebook.statements.{row.module}" for row in STATEMENTS.values()
    },
    "kubebook.paper.printing": {row.place for row in DOCUMENTS.values()},
    "kubebook.paper.formats.checks": {row.place for row in DOCUMENTS.values()},
}
"""What these modules import by names in a table, as the program goes."""
PURE = ("messages", "typed_text", "errors", "money", "periods", "book", "statements")
IMPURE = {"os", "io", "sys", "time", "pathlib", "shutil", "tempfile", "subprocess", "socket"}

ROOM_LEVEL = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    """The room that a module of the package belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The full name of everything a module imports, wherever in it that stands."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found += (f"{node.module}.{alias.name}" for alias in node.names)
    return tuple(found)


def arrows() -> Iterator[tuple[Path, str, str]]:
    """Each import as the module, its room, and the name imported."""
    for path in MODULES:
        if path != PACKAGE / "__init__.py":
            for name in imports(path):
                yield path, room_of(path), name


def test_every_room_has_its_level() -> None:
    """A new room must be placed before it can be built."""
    rooms = {room_of(path) for path in MODULES} - {"__init__"}
    assert rooms == set(ROOM_LEVEL)


def test_imports_point_down_and_never_up_or_sideways() -> None:
    """The books know no screen; store, screen, paper and files do not know each other."""
    wrong = []
    for path, room, name in arrows():
        package, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if package != "kubebook" or other in (room, "__version__", ""):
            continue
        if ROOM_LEVEL[other] >= ROOM_LEVEL[room]:
            wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def module_arrows() -> dict[str, set[str]]:
    """Each module's full name, and the modules of the package that it imports in any way."""
    named = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(
            ".__init__"
        ): path
        for path in MODULES
    }
    return {
        module: BY_NAME.get(module, set())
        | {
            name if name in named else name.rpartition(".")[0]
            for name in imports(path)
            if name.startswith("kubebook.")
        }
        for module, path in named.items()
    }


def reached_from(start: str, arrows_of: dict[str, set[str]]) -> set[str]:
    """Every module that a module imports, or that one of these imports, and so on."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        new = arrows_of.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    return reached


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Each module can be read after those it needs; lazy and typing imports count too."""
    arrows_of = module_arrows()
    assert [one for one in arrows_of if one in reached_from(one, arrows_of)] == []


def test_a_circle_would_be_seen() -> None:
    """The rule above is no rule if it cannot fail: a circle of three, one arrow lazy."""
    circle = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}
    assert [one for one in circle if one in reached_from(one, circle)] == ["a", "b", "c"]


FORM = "kubebook.paper.formats.format"
REQUEST = "kubebook.paper.request"
FOLDERS_OF_PAPER: dict[str, set[str]] = {
    "engine": set(),
    "table": {FORM},
    "parts": {FORM, REQUEST},
    "documents": {FORM, REQUEST},
}
"""From the bottom up, and what each knows beside itself and those below it."""


def test_the_folders_of_paper_point_down_too() -> None:
    """The engine can be read alone, then a table, then the parts, then the documents."""
    known: tuple[str, ...] = ()
    wrong = []
    for folder, beside in FOLDERS_OF_PAPER.items():
        known += (f"kubebook.paper.{folder}.",)
        for module, others in module_arrows().items():
            if module.startswith(f"kubebook.paper.{folder}."):
                above = {it for it in others if it.startswith("kubebook.paper.")} - beside
                wrong += [f"{module} imports {it}" for it in above if not it.startswith(known)]
    assert wrong == []


def test_each_foreign_library_has_one_door() -> None:
    """Who wants to change the screen's library opens one room."""
    wrong = []
    for path, room, name in arrows():
        for library, doors in DOORS.items():
            if f"{name}.".startswith(f"{library}.") and room not in doors:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def test_books_and_figures_know_no_file_and_no_clock() -> None:
    """Their rules can be proved with literals, because nothing else goes in."""
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path, room, name in arrows()
        if room in PURE and name.partition(".")[0] in IMPURE
    ]
    assert wrong == []


def test_nobody_imports_typers_own_copy_of_click() -> None:
    """Typer carries click inside; it may leave again without notice."""
    assert [name for _, _, name in arrows() if name.partition(".")[0] == "click"] == []


@pytest.mark.parametrize(
    "module", ["kubebook.statements.catalogue", "kubebook.book.check.whole_book"]
)
def test_figures_load_no_foreign_library(module: str) -> None:
    """A script that reckons with our statements pays for no screen, paper or file."""
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded & set(DOORS) == set()
    assert "kubebook.disk" not in done.stdout.split()
