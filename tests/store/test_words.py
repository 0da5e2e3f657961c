"""Every sentence of the ledger file is in the catalogue, with the same places in both languages."""

import ast
from pathlib import Path
from string import Formatter

import kubebook
from tests.catalogue import merged

PACKAGE = Path(kubebook.__file__).parent


def marked(path: Path) -> list[str]:
    """The message ids that a module marks."""
    return [
        call.args[0].value
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "N_"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    ]


def places(text: str) -> set[str | None]:
    """The named places of a message."""
    return {name for _, name, _, _ in Formatter().parse(text)} - {None}


def test_every_sentence_of_the_store_has_its_indonesian() -> None:
    """No treasurer meets an English sentence where a file is in trouble."""
    catalogue = merged()
    for path in (PACKAGE / "disk.py", *(PACKAGE / "store").glob("*.py")):
        for text in marked(path):
            known = catalogue.get(text)
            assert known, text
            assert places(text) == places(str(known.string)), text
