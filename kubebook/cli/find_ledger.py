"""The ledger that is meant if none is named: the only one in the folder, or what became of it.

It looks at names; a file is opened only to show how several ledgers differ.
"""

import sys
from contextlib import suppress
from pathlib import Path

from kubebook.errors import LedgerError
from kubebook.errors.ledger import LedgerNotHere, LedgerRenamed, SeveralLedgers
from kubebook.messages import N_, Message, message

SUFFIX = ".kubebook"
THINGS = f"{SUFFIX}.d"
"""The folder of a ledger's other files has the ledger's name and `.d`."""


def ledgers_in(folder: Path) -> list[Path]:
    """Every ledger of a folder, by name."""
    return sorted(path for path in folder.glob(f"*{SUFFIX}") if not path.is_dir())


def find_ledger(folder: Path) -> Path:
    """The only ledger of a folder; if it is gone, the path where it was.

    Raises:
        LedgerNotHere, SeveralLedgers: there is none, or more than one.
        LedgerRenamed: it is gone, but a file under another name looks like it.
    """
    here = ledgers_in(folder)
    if len(here) > 1:
        first, *_ = (_typed(path) for path in here)
        raise SeveralLedgers(ledgers=tuple(map(_described, here)), first=first)
    gone = [
        path.with_name(path.name.removesuffix(".d"))
        for path in sorted(folder.glob(f"*{THINGS}"))
        if not path.with_name(path.name.removesuffix(".d")).exists()
    ]
    if here:
        for ledger in gone:
            if _is_copy_of(here[0], ledger):
                raise _renamed(here[0], ledger)
        return here[0]
    for path in sorted(folder.glob(f"*{SUFFIX}.*")):
        if path.name.endswith(".txt") and not path.is_dir():
            raise _renamed(path, path.with_name(path.name.removesuffix(".txt")))
    if gone:
        return gone[0]
    raise LedgerNotHere(folder=str(Path.cwd()))


def _is_copy_of(path: Path, ledger: Path) -> bool:
    """Whether a name looks like `NAME - Copy.kubebook`, NAME being a ledger that is gone."""
    own = path.with_name(f"{path.name}.d").exists()
    rest = path.stem.removeprefix(ledger.stem)
    return not own and rest != path.stem and rest[:1] in (" ", "(", "-", "_")


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


def _described(path: Path) -> Message:
    """A ledger with its group and its last day, as far as it can be read."""
    from kubebook.store.read import read_copy

    with suppress(LedgerError):
        page = read_copy(path)
        return message(
            N_("  {name}   {group}, until {last}"),
            name=path.name,
            group=page.book.group.title,
            last=page.folded.at[-1].date(),
        )
    return message(N_("  {name}   cannot be read"), name=path.name)
