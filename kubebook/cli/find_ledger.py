"""The ledger that is meant if none is named: the only one in the folder, or what became of it.

It looks at names; a file is opened only to show how several ledgers differ. Twins are files of the
same book, such as `a.kubebook` and its copy `a (1).kubebook`: the one that commands here write to
is known by its tip.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kubebook.errors import LedgerError
from kubebook.errors.ledger import LedgerNotHere, LedgerRenamed, SeveralLedgers
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from kubebook.store.ledger_file import LedgerFile

SUFFIX = ".kubebook"
COPY_OF = ("salinan ", "salinan dari ", "copy of ")
"""What file managers put before the name of a copy."""
THINGS = f"{SUFFIX}.d"
"""The folder of a ledger's other files has the ledger's name and `.d`."""


def ledgers_in(folder: Path) -> list[Path]:
    """Every ledger of a folder, by name."""
    return sorted(path for path in _named(folder, f"*{SUFFIX}") if not path.is_dir())


def _named(folder: Path, pattern: str) -> Iterator[Path]:
    """The names of a pattern, without what other programs leave beside a file.

    macOS writes `._x.kubebook`, Office `~$x.kubebook`, Emacs `.#x.kubebook`: none is a ledger.
    """
    return (path for path in folder.glob(pattern) if not path.name.startswith((".", "~$")))


def twin_written_here(path: Path) -> Path | None:
    """The ledger beside a file that is the same book and is written to here; this one never was."""
    if _has_tip(path) or not path.is_file():
        return None
    others = [one for one in ledgers_in(path.parent) if one.name != path.name and _has_tip(one)]
    own = _read(path) if others else None
    return next((one for one in others if own and _id_of(one) == own.ink.ledger), None)


def written_here(folder: Path, copy: Path) -> Path | None:
    """The one ledger of a folder that a copy is of, known by its tip, though it may be gone.

    Of several, the one that the copy is named after.
    """
    read = _read(copy)
    if read is None:
        return None
    ledgers = [
        path.with_name(path.name.removesuffix(".d")) for path in _named(folder, f"*{THINGS}")
    ]
    own = [path for path in ledgers if _id_of(path) == read.ink.ledger]
    if len(own) > 1:  # both were written to; the names tell which is the copy
        own = [path for path in own if _is_named_as_copy(copy, path)]
    return own[0] if len(own) == 1 else None


def _has_tip(path: Path) -> bool:
    return (path.parent / f"{path.name}.d" / "tip").is_file()


def _id_of(path: Path) -> str | None:
    """The id of the ledger that was last written at a path, as its tip has it."""
    from kubebook.store.paths import Places
    from kubebook.store.tip import TipUnreadable, read_tip

    with suppress(TipUnreadable):
        tip = read_tip(Places.of(path))
        return tip.ledger if tip else None
    return None


def _read(path: Path) -> "LedgerFile | None":
    from kubebook.store.read import read_copy

    with suppress(LedgerError):
        return read_copy(path)
    return None


def find_ledger(folder: Path) -> Path:
    """The only ledger of a folder; if it is gone, the path where it was.

    Raises:
        LedgerNotHere, SeveralLedgers: there is none, or more than one.
        LedgerRenamed: it is gone, but a file under another name looks like it.
    """
    here = ledgers_in(folder)
    if len(here) > 1:
        books = {path: _read(path) for path in here}
        main: dict[str | None, Path] = {
            own.ink.ledger: path for path, own in reversed(books.items()) if own
        }
        likely = sorted(here, key=lambda path: _rank(path, here))
        main |= {_id_of(path): path for path in reversed(likely) if _has_tip(path)}
        raise SeveralLedgers(
            ledgers=tuple(_described(path, books, main) for path in here), first=_typed(likely[0])
        )
    gone = [
        path.with_name(path.name.removesuffix(".d"))
        for path in sorted(_named(folder, f"*{THINGS}"))
        if not path.with_name(path.name.removesuffix(".d")).exists()
    ]
    if here:
        for ledger in gone:
            if _is_copy_of(here[0], ledger):
                raise _renamed(here[0], ledger)
        return here[0]
    for path in sorted(_named(folder, f"*{SUFFIX}.*")):
        if path.name.endswith(".txt") and not path.is_dir():
            raise _renamed(path, path.with_name(path.name.removesuffix(".txt")))
    if gone:
        return gone[0]
    raise LedgerNotHere(folder=str(Path.cwd()))


def _rank(path: Path, here: Iterable[Path]) -> tuple[bool, bool]:
    """How far a ledger stands behind the others: never written to here, or named as a copy."""
    return not _has_tip(path), any(_is_named_as_copy(path, other) for other in here)


def _is_copy_of(path: Path, ledger: Path) -> bool:
    """Whether a ledger without a folder of its own is named as a copy of one that is gone."""
    own = path.with_name(f"{path.name}.d").exists()
    return not own and _is_named_as_copy(path, ledger)


def _is_named_as_copy(path: Path, ledger: Path) -> bool:
    """Whether a name looks like `NAME - Copy.kubebook` or `Salinan NAME.kubebook`."""
    behind = path.stem.removeprefix(ledger.stem)
    before = path.stem.removesuffix(ledger.stem).casefold()
    return (behind != path.stem and behind[:1] in (" ", "(", "-", "_")) or before in COPY_OF


def _renamed(found: Path, wanted: Path) -> LedgerRenamed:
    way = "ren" if sys.platform == "win32" else "mv"
    return LedgerRenamed(
        found=found.name,
        wanted=wanted.name,
        command=f"{way} {_typed(found)} {_typed(wanted)}",
    )


def _typed(path: Path) -> str:
    from kubebook.store.paths import typed

    return typed(path)


def _described(
    path: Path, books: Mapping[Path, "LedgerFile | None"], main: Mapping[str | None, Path]
) -> Message:
    """A ledger with its group and its last day, or what it has more and less than its twin."""
    own = books[path]
    if own is None:
        return message(N_("  {name}   cannot be read"), name=path.name)
    facts = {
        "name": path.name,
        "group": own.book.group.title,
        "last": own.folded.at[-1].date(),
    }
    twin = main.get(own.ink.ledger, path)
    other = books[twin]
    if twin == path or other is None:
        return Message(N_("  {name}   {group}, until {last}"), facts)
    here, there = set(own.book.entries), set(other.book.entries)
    facts |= {"twin": twin.name, "more": len(here - there), "less": len(there - here)}
    if here == there:
        return Message(N_("  {name}   the same book as {twin}, with the same entries"), facts)
    words = N_("  {name}   the same book as {twin}: {more:n} entries more, {less:n} fewer")
    return Message(words, facts)
