"""`demo`: the practice ledger of an invented group and its printed reports, in one go.

It replays `practice.txt`, and for a whole year `practice_year.txt` after it, through the commands
themselves, so that a practice ledger holds what these commands would have written on those days.
It knows no entry of these lists; it draws the slips that they attach.
"""

import errno
import io
import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

import typer

from kubebook import disk
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.find_ledger import SUFFIX, ledgers_in
from kubebook.cli.session import Session, today_is
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors import KubebookError
from kubebook.errors.commands import PracticeNotMade
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount
from kubebook.screen.console import Screen
from kubebook.store.ledger import open_ledger
from kubebook.store.paths import typed as quoted

app = typer.Typer(cls=WordedGroup)

PROOF = "--proof"
ON_SLIP = "# on the slip: "
"""Behind a line of the list: the amount that its slip bears, if another one is typed by mistake."""
NAME = "kube-contoh"
"""The practice ledger's name; the second time kube-contoh-2, and so on."""

LISTS = ("practice.txt", "practice_year.txt")
"""The first three months, and the nine after them."""


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A line of the practice list: the day it is typed on, and the words after `kubebook`."""

    day: date
    typed: str

    @property
    def words(self) -> list[str]:
        """The words as a shell splits them, which leaves out what stands behind a #."""
        return shlex.split(self.typed, comments=True)


def practice_lines(*, year: bool = False) -> Iterator[PracticeLine]:
    """The list that the practice ledger is made from, in order: three months, or the whole year."""
    for name in LISTS if year else LISTS[:1]:
        for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
            day, _, words = line.partition(" ")
            if day and not day.startswith("#"):
                yield PracticeLine(date.fromisoformat(day), words)


def slips_of(line: PracticeLine) -> Iterator[tuple[str, bytes]]:
    """The names of the slips that a line of the list attaches, and the pictures, drawn from it.

    A slip bears the day and the amount of its voucher, after the mistakes of typing are mended.
    """
    words = line.words
    if PROOF not in words:
        return
    from kubebook.paper.documents.practice_slips import practice_slip

    options = dict(zip(words[3::2], words[4::2], strict=True))
    day = date.fromisoformat(options.get("--date", line.day.isoformat()))
    amount = parse_amount(line.typed.partition(ON_SLIP)[2] or words[1])
    yield options[PROOF], practice_slip(day, options.get("--party", ""), words[2], amount)


FOLDER = Field("folder", N_("The folder it goes to, if not this one"), metavar="DIR")
WHOLE_YEAR = Field(
    "year", N_("A whole year, with all its papers"), "--year --tahun --setahun", kind=FLAG
)
ONLY_SLIPS = Field("slips", "", "--slips", kind=FLAG, hidden=True)
"""Draw only the slips that the list attaches, for a person who types the list line by line."""


@verb(
    app,
    "demo",
    FOLDER,
    WHOLE_YEAR,
    ONLY_SLIPS,
    help_id=N_(
        "Write the ledger of an invented group and its monthly report, to look at and to try.\n\n"
        "What is there is never overwritten."
    ),
)
def demo(session: Session, typed: Typed) -> None:
    """Make ledger and reports under other names beside their place, then give them their names."""
    folder, year = Path(typed["folder"] or ""), WHOLE_YEAR.key in typed
    if ONLY_SLIPS.key in typed:
        _draw_slips(folder, year=year)
        return
    made = not disk.exists(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{NAME}-", dir=folder) as workshop:
            reports, last = _replay(session, Path(workshop), year=year)
            ledger, papers = _put_in_place(Path(workshop), folder, reports)
    except (OSError, KubebookError) as error:
        _remove_if_empty(folder, made=made)
        raise PracticeNotMade(folder=str(folder), reason=_reason(error)) from error
    except BaseException:
        _remove_if_empty(folder, made=made)
        raise
    _tell(session, ledger, papers, last)


def _draw_slips(folder: Path, *, year: bool) -> None:
    for line in practice_lines(year=year):
        for name, picture in slips_of(line):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)


def _replay(session: Session, folder: Path, *, year: bool) -> tuple[list[Path], date]:
    """Carry out the whole list in a folder; return the reports that it made, and the last day."""
    ledger = folder / (NAME + SUFFIX)
    _draw_slips(folder, year=year)
    day = date.min
    for line in practice_lines(year=year):
        day = line.day
        environ = {"KUBEBOOK_TODAY": day.isoformat()}
        quiet = Screen("id", out=io.StringIO(), err=io.StringIO(), environment=environ)
        practice = Session(
            language="id", environ=environ, screen=quiet, on_terminal=False, ledger=str(ledger)
        )
        practice.root = session.root
        words = line.words
        if PROOF in words:
            words[words.index(PROOF) + 1] = str(folder / words[words.index(PROOF) + 1])
        practice.carry_out(words)
    return sorted(folder.glob("*.pdf")), day


def _put_in_place(workshop: Path, folder: Path, reports: list[Path]) -> tuple[Path, list[Path]]:
    """Give folder, reports and ledger their names, the ledger last; all of them or none."""
    made = workshop / (NAME + SUFFIX)
    ledger, papers = _free_names(folder, [report.name for report in reports])
    moved: list[Path] = []
    try:
        for source, target in (
            (made.with_name(made.name + ".d"), ledger.with_name(ledger.name + ".d")),
            *zip(reports, papers, strict=True),
            (made, ledger),
        ):
            _move(source, target)
            moved.append(target)
        disk.sync_folder(folder)
    except BaseException:
        for target in moved:
            if target.is_dir():
                shutil.rmtree(target, ignore_errors=True)
            else:
                target.unlink(missing_ok=True)
        raise
    return ledger, papers


def _move(source: Path, target: Path) -> None:
    if source.is_dir():
        source.rename(target)  # refused if a folder with something in it has that name
    else:
        disk.put_in_free_place(source, target)


def _free_names(folder: Path, reports: list[str]) -> tuple[Path, list[Path]]:
    """The first names that are free: kube-contoh.kubebook, kube-contoh-2.kubebook ..."""
    number = 1
    while True:
        tail = "" if number == 1 else f"-{number}"
        ledger = folder / f"{NAME}{tail}{SUFFIX}"
        papers = [folder / f"{Path(report).stem}{tail}.pdf" for report in reports]
        if not any(map(disk.exists, (ledger, ledger.with_name(ledger.name + ".d"), *papers))):
            return ledger, papers
        number += 1


def _reason(error: BaseException) -> Message | str:
    """The error of the system; an error of ours has it as its cause."""
    while isinstance(error, KubebookError) and error.__cause__:
        error = error.__cause__
    if isinstance(error, FileExistsError):  # mkdir, if a file has the folder's name
        error = NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if isinstance(error, OSError):
        return disk.reason(error)
    return error.worded if isinstance(error, KubebookError) else str(error)


def _remove_if_empty(folder: Path, *, made: bool) -> None:
    if made and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _tell(session: Session, ledger: Path, papers: list[Path], last: date) -> None:
    """Show what was made, what to look at, and what to type next."""
    session.done = message(N_("Written: {path}"), path=str(ledger))
    book = open_ledger(ledger).book
    alone = len(ledgers_in(ledger.parent)) == 1
    command = "kubebook" if alone else f"kubebook --ledger {ledger.name}"
    first = [today_is(last)]
    if ledger.parent.resolve() != Path.cwd():
        first.append(f"cd {quoted(ledger.parent)}")
    session.screen.tell(
        message(
            N_(
                "The practice ledger of {group} is ready: {members} members, {entries} entries, "
                "until {last}. Everything in it is invented."
            ),
            group=book.group.title,
            members=len(book.members),
            entries=len(book.entries),
            last=last,
        ),
        "",
        message(N_("  Report, to read and print   {path}"), path=str(papers[0]))
        if len(papers) == 1
        else message(
            N_("  Reports, to read and print  {count} PDF files in {folder}"),
            count=len(papers),
            folder=str(ledger.parent.absolute().name),
        ),
        message(N_("  Ledger, to try things with  {path}"), path=str(ledger)),
        "",
        message(
            N_("In the practice ledger today is {last}. So that it stays so, type first:"),
            last=last,
        ),
        *(f"  {words}" for words in first),
        "",
        message(N_("Then, for example:")),
        message(N_("  {command:command} status"), command=command),
        message(N_("  {command:command} show cash-book"), command=command),
        message(
            N_('  {command:command} receipt 240rb "Penjualan telur 4 rak" --account telur'),
            command=command,
        ),
        message(N_("  {command:command} report notice"), command=command),
    )
