"""Puts the Indonesian catalogue in order and compiles it: `python -m tests.catalogue`.

`kubebook/locale/id/` has a file for each room. In it the sentences stand under the module that has
them, in the order of the code; one that several modules have, under the first of them, the rooms
counted from the bottom up. A sentence may be written anywhere in these files: this program puts it
in its place, adds those that are not translated yet, and makes the `kubebook.mo` that the program
reads, in which what can be typed has its Indonesian names (`tests/command_names.py`). A sentence
that no module has stays at the end of its file, to be deleted or renamed.
"""

import ast
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import normalize, read_po

from tests.command_names import names, spoken
from tests.test_layers import LEVELS, MODULES, PACKAGE, room_of

LOCALE = PACKAGE / "locale" / "id"
COMPILED = LOCALE / "LC_MESSAGES" / "kubebook.mo"
DAY = datetime(2026, 1, 1, tzinfo=UTC)
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: id\\n"
"""
ROOMS = ["__init__", *(room for rooms in LEVELS for room in rooms)]
WIDTH = 100
"""Letters in a line of a `.po` file."""


def ids_in(module: Path) -> Iterator[str]:
    """The ids that a module marks with `N_("...")`, in its order."""
    calls = [
        node
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_"
    ]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        (text,) = call.args
        assert isinstance(text, ast.Constant), f"{module}:{call.lineno} marks no literal"
        yield str(text.value)


@cache
def marked() -> dict[str, Path]:
    """Every id that the package marks, with the first module that has it, in that order."""
    by_room = sorted(MODULES, key=lambda module: ROOMS.index(room_of(module)))
    found: dict[str, Path] = {}
    for module in by_room:
        for message in ids_in(module):
            found.setdefault(message, module)
    return found


def ids(part: Path) -> list[str]:
    """The message ids of one part."""
    with part.open("rb") as file:
        return [str(entry.id) for entry in read_po(file, locale="id") if entry.id]


def merged() -> Catalog:
    """All parts as one catalogue; a message id that two parts word differently is an error."""
    # A fixed day, so that the same parts give the same bytes.
    whole = Catalog(locale="id", fuzzy=False, creation_date=DAY, revision_date=DAY)
    for part in sorted(LOCALE.glob("*.po")):
        for entry in read_po(io.BytesIO(part.read_bytes()), locale="id"):
            known = whole.get(entry.id) if entry.id else None
            if known and known.string != entry.string:
                raise ValueError(f"{part.name} words {entry.id!r} otherwise than another part")
            if entry.id:
                whole.add(entry.id, entry.string, auto_comments=entry.auto_comments)
    return whole


def arranged() -> dict[Path, str]:
    """What each part holds when every sentence stands in its place."""
    whole = merged()
    nobody = {
        message: part
        for part in sorted(LOCALE.glob("*.po"))
        for message in ids(part)
        if message not in marked()
    }
    texts: dict[Path, str] = {}
    section = None
    for message, module in (marked() | nobody).items():
        part = LOCALE / f"{room_of(module)}.po" if module in MODULES else module
        texts.setdefault(part, HEADER)
        if module != section:
            section = module
            texts[part] += f"\n# {module.relative_to(PACKAGE).as_posix()}\n"
        texts[part] += _written(message, whole)
    return texts


def _written(message: str, whole: Catalog) -> str:
    entry = whole.get(message)
    notes = "".join(f"#. {note}\n" for note in entry.auto_comments) if entry else ""
    worded = normalize(str(entry.string) if entry else "", width=WIDTH)
    return f"\n{notes}msgid {normalize(message, width=WIDTH)}\nmsgstr {worded}\n"


def compiled() -> bytes:
    """The bytes of the compiled catalogue: what is typed stands in it under Indonesian names.

    Each name stands in it by itself too, in the context of its kind. The context is written as part
    of the id, as it lies in the file: Babel sorts by the id alone, and the program searches.
    """
    whole = merged()
    for entry in whole:
        entry.string = spoken(str(entry.string)) if entry.id else entry.string
    for kind, english, other in names():
        whole.add(f"{kind}\x04{english}", other)
    out = io.BytesIO()
    write_mo(out, whole)
    return out.getvalue()


if __name__ == "__main__":
    texts = arranged()
    for part in LOCALE.glob("*.po"):
        part.unlink()
    for part, text in texts.items():
        part.write_text(text, "utf-8", newline="\n")
    COMPILED.write_bytes(compiled())
