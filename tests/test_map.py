"""The map in `kubebook/__init__.py` is true: what it names is there, and no room is left out."""

import ast
import re
from collections import Counter
from pathlib import Path

import kubebook
from tests.test_layers import MODULES, PACKAGE, ROOM_LEVEL

MAP = kubebook.__doc__ or ""
NAMED = frozenset(re.findall(r"`([\w/.]+(?:/|\.(?:py|po|toml)))`", MAP))
"""The files and folders that the map names."""


def place(name: str) -> Path:
    """Where something named in the map lies: below the package, the tests below its folder."""
    return PACKAGE.parent / name if name.startswith("tests/") else PACKAGE / name


def test_everything_the_map_names_is_there() -> None:
    """A file that moves takes its name on the map along."""
    assert len(NAMED) > 50
    assert sorted(name for name in NAMED if not place(name).exists()) == []


def test_the_map_names_every_room() -> None:
    """Whoever comes new finds each room, and the arrows between them."""
    rooms = MAP.split("The way of one entry")[0]
    assert [room for room in ROOM_LEVEL if room != "__main__" and f" {room}" not in rooms] == []


def test_the_map_names_every_folder_of_the_rooms() -> None:
    """A new folder is put on the map; those of one subject in `book` and `statements` are known."""
    subjects = {
        "entries",
        "accounts",
        "people",
        "plan",
        "grants",
        "goods",
        "meetings",
        "indicators",
    }
    folders = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.glob("*/*/")
        if (path / "__init__.py").exists() and path.name not in subjects
    }
    assert sorted(folder for folder in folders if f"`{folder}/`" not in MAP) == []


def test_every_subject_has_its_records_its_findings_its_statements_and_its_refusals() -> None:
    """Whoever works on grants opens `grants` in each room; its leaves are in no other file."""
    sentence = MAP.split("`errors` and `tests`: ")[1].partition(". ")[0]
    subjects = re.findall(r"\w+", sentence)
    assert len(subjects) == 11
    wanted = [
        (folder, subject)
        for folder in ("book/records", "book/check", "statements", "errors")
        for subject in subjects
        if (folder, subject) != ("statements", "formats")
    ]
    assert [
        (folder, subject)
        for folder, subject in wanted
        if not place(f"{folder}/{subject}.py").exists()
        and not place(f"{folder}/{subject}/__init__.py").exists()
    ] == []


def test_every_module_that_a_docstring_names_is_there() -> None:
    """`book.find` or `store/chain.py`, in a docstring, leads somewhere; so does `find.word_of`."""
    known = {path.relative_to(PACKAGE).with_suffix("").as_posix() for path in PACKAGE.rglob("*")}
    words = {word for name in known for word in name.split("/")}
    lost = []
    for module in MODULES:
        for text in docstrings(module):
            for name in re.findall(r"`([a-z_]+(?:[./]\w+)+)`", text):
                path = re.sub(r"\.(py|po|toml|txt)$", "", name).replace(".", "/")
                ends = (f"/{path}", f"/{path.rpartition('/')[0]}")
                if path.split("/")[0] in words and not any(
                    f"/kubebook/{one}".endswith(ends) for one in known
                ):
                    lost.append((module.name, name))
    assert lost == []


def docstrings(module: Path) -> list[str]:
    """Every text in a module that stands as a statement of its own."""
    return [
        str(node.value.value)
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]


def test_a_file_that_is_not_there_would_be_seen() -> None:
    """The test above is no test if it cannot fail."""
    assert not place("book/nowhere.py").exists()
    assert "book/find.py" in NAMED


def test_a_class_has_its_name_alone() -> None:
    """One word for one thing: nobody has to ask which `Row` or `Summary` is meant."""
    names = [
        node.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert [name for name, times in Counter(names).items() if times > 1] == []
