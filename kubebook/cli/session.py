"""One run of the program: its language, its ledger, its day, and who is at the keyboard.

The only reader of the clock and of the environment. Made once by `main`, given to every command as
the context's object.
"""

import errno
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from kubebook.cli.find_ledger import SUFFIX, find_ledger, twin_written_here
from kubebook.errors import KubebookError
from kubebook.errors.commands import ClockWrong
from kubebook.errors.ledger import LedgerNotHere
from kubebook.language import Language
from kubebook.messages import N_, Message, message
from kubebook.screen.console import Screen

if TYPE_CHECKING:
    from kubebook.book.book import Book
    from kubebook.book.proofs import Scan
    from kubebook.book.records.change import Change
    from kubebook.periods import Period
    from kubebook.store.ledger import Edited, Ledger, Stamp

LONG = 60
"""The number of characters that are shown of an impossible name."""
YEAR = timedelta(days=366)


class Session:
    """What a command needs from outside: streams, clock, environment, shared options.

    `ledger` and `by` are the shared options as typed. `exit_code` is 3 after a ledger was read that
    is older than, or diverged from, what was last written here; the command still shows it.
    """

    def __init__(
        self,
        *,
        language: Language,
        environ: Mapping[str, str],
        screen: Screen,
        on_terminal: bool,
        clock: Callable[[], datetime] = datetime.now,
        ledger: str = "",
        by: str = "",
    ) -> None:
        self.language: Language = language
        self.environ = environ
        self.screen = screen
        self.on_terminal = on_terminal
        self.clock = clock
        self.ledger = ledger
        self.by = by
        self.exit_code = 0
        self.is_writing = False
        """Whether a command has asked for the time to write with a record."""
        self.root: Any = None
        """The root of all commands, for a command that carries out others."""
        self.run_line: Callable[[list[str]], int] = lambda _words: 0
        """Carries out one more command line, its refusal shown; set by `main`."""
        self.done: Message | None = None
        """What this run has saved or written: a message that fails after it undoes nothing."""
        self.answered_day: date | None = None
        self._taken_day: date | None = None
        self._given_day: date | None = None
        self._ledger: Ledger | None = None
        self._told = False
        self._warned = False

    def carry_out(self, words: "Sequence[str]") -> int | None:
        """Carry out a command line of this session; an error in it is raised."""
        try:
            code: int | None = self.root.main(
                list(words), prog_name="kubebook", standalone_mode=False, obj=self
            )
        except SystemExit as ended:  # Typer leaves with 1 where the reader of a pipe went away
            if isinstance(ended.__context__, BrokenPipeError):
                raise ended.__context__ from None
            raise
        return code

    # --- the ledger ----------------------------------------------------------------------------

    def path(self) -> Path:
        """The ledger that is meant.

        Raises:
            LedgerNotHere, LedgerRenamed, SeveralLedgers: no ledger is named, and the folder has
                none, a renamed one, or several.
        """
        if named := self.ledger_named:
            return self.file(named)
        return find_ledger(Path())

    @property
    def ledger_named(self) -> str:
        """The ledger as it was named in the command or in the environment; else empty."""
        return self.ledger or self.environ.get("KUBEBOOK_LEDGER", "")

    def file(self, typed: str) -> Path:
        """The file that was named, as a path.

        Raises:
            FileNameImpossible: no file can have that name.
        """
        path = Path(typed)
        try:
            path.stat()
        except (OSError, ValueError) as error:
            if getattr(error, "errno", None) in (None, errno.ENAMETOOLONG):
                from kubebook.errors.files import FileNameImpossible

                raise FileNameImpossible(name=_shortened(typed)) from error
        return path

    def output(self, typed: Path) -> Path:
        """The file that a result is written to, which is never a ledger.

        Raises:
            OutputIsLedger: it is one.
        """
        self.file(str(typed))
        if typed.suffix.lower() == SUFFIX or typed.absolute() == self.path().absolute():
            from kubebook.errors.files import OutputIsLedger

            raise OutputIsLedger(path=str(typed))
        return typed

    def read(self, *, tell_faults: bool = True) -> "Ledger":
        """The ledger as it was when first read; problems of its file are shown once, on stderr.

        Without `tell_faults` the caller shows them.
        """
        ledger = self._opened()
        if self._told:
            return ledger
        self._told = True
        self.screen.say(*ledger.notices)
        for fault in ledger.faults:
            if tell_faults:
                self.tell_error(fault)
            self.exit_code = fault.exit_code
        if self._clock_wrong(ledger.last_at):
            self.screen.say(
                message(
                    N_(
                        "This computer's clock says {clock}; the last entry was written on {last}, "
                        "which is taken as today."
                    ),
                    clock=self._clock_day(),
                    last=ledger.last_at.date(),
                )
            )
            self._taken_day = ledger.last_at.date()
        return ledger

    def _opened(self) -> "Ledger":
        """The ledger, read once; a change reads it again, under the lock."""
        if self._ledger is None:
            from kubebook.store.ledger import open_ledger

            self._ledger = open_ledger(self.path())
        return self._ledger

    def look_again(self) -> None:
        """Read the ledger anew when it is next needed: a command may have changed it."""
        self._ledger = None

    def hush(self) -> None:
        """From now on show no problem of the ledger's file: a shell is asking, nobody reads."""
        self._told = True

    def edit(self, make: "Callable[[Book], Change]", *, scans: "Sequence[Scan]" = ()) -> "Edited":
        """Apply the change that `make` returns, `scans` its new proofs; notices go to stderr."""
        self.warn_of_twin()
        from kubebook.book.characters import unprintable
        from kubebook.store.ledger import edit_ledger

        edited = edit_ledger(self.path(), make, stamp=self.stamp, scans=scans)
        self._ledger = None
        if edited.change.put:
            self.done = _saved(edited.change)
        self.screen.say(*edited.notices, *edited.change.notices)
        self.screen.say(*unprintable(edited.change.put, edited.before))
        self._tell_overtaken(edited.change)
        return edited

    def _tell_overtaken(self, change: "Change") -> None:
        """Show which printed reports the entries of a change belong into."""
        from kubebook.book.records.entries import Entry
        from kubebook.periods import month_of

        entries, today = change.of(Entry), self.day()
        if any(month_of(entry.date).last_day <= today for entry in entries):
            from kubebook.cli.showing.printed import overtaken

            if reports := overtaken(self.path(), entries, today):
                from kubebook.cli.showing.printed_findings import to_print_again

                old = to_print_again(reports)
                self.screen.say(message(N_("{what}\n  {todo}"), what=old.what, todo=old.todo))

    def warn_of_twin(self) -> bool:
        """Say once if the file to be written is a copy beside the ledger that is written to here.

        Returns whether it was said now.
        """
        if self._warned:
            return False
        self._warned = True
        twin = twin_written_here(self.path())
        if twin is None:
            return False
        from kubebook.store.paths import typed

        self.screen.say(
            message(
                N_(
                    "Careful: {name} is a copy. {twin}, which lies beside it, is the same book and "
                    "the one that is written to here; what is written to the copy is not in it:\n"
                    "  kubebook --ledger {typed} status"
                ),
                name=self.path().name,
                twin=twin.name,
                typed=typed(twin),
            )
        )
        return True

    def stamp(self, ledger: "Ledger") -> "Stamp":
        """The time and the person to record with the next line.

        Raises:
            ClockWrong: the clock and the ledger cannot both be right.
        """
        from kubebook.store.ledger import Stamp

        if self._clock_wrong(ledger.last_at):
            last = ledger.last_at.date()
            raise ClockWrong(clock=self._clock_day(), last=last, command=today_is(last))
        return Stamp(at=self.now(), by=self.officer(ledger.book))

    def officer(self, book: "Book") -> str:
        """The id of the person at the keyboard: the officer named, else the bendahara, else "".

        Raises:
            NotAnOfficer, MemberNotFound: the person named has no office, or is no member.
        """
        named = self.by or self.environ.get("KUBEBOOK_BY", "")
        if named:
            from kubebook.book.people.find_members import find_member
            from kubebook.book.people.members import role_of
            from kubebook.book.records.people import ROLES

            member = find_member(book, named)
            if role_of(book, member, self.day()) not in ROLES:
                from kubebook.errors.people import NotAnOfficer

                raise NotAnOfficer(name=member.name)
            return member.id
        from kubebook.book.book import officer_on

        holder = officer_on(book, "bendahara", self.day())
        return holder.id if holder else ""

    # --- the day -------------------------------------------------------------------------------

    def day(self) -> date:
        """Today: KUBEBOOK_TODAY, else what was answered, else the clock's day."""
        given = self.environ.get("KUBEBOOK_TODAY", "")
        if given:
            if self._given_day is None:
                from kubebook.periods import parse_date

                self._given_day = parse_date(given, self.clock().date())
            return self._given_day
        return self.answered_day or self._taken_day or self._clock_day()

    def now(self) -> datetime:
        """The time that is written beside a record; midnight if KUBEBOOK_TODAY gives the day."""
        self.is_writing = True
        if self.environ.get("KUBEBOOK_TODAY", ""):
            return datetime.combine(self.day(), time())
        return datetime.combine(self.day(), self.clock().time().replace(microsecond=0))

    def doubtful_since(self) -> date | None:
        """The day of the last line if the clock contradicts it and nobody gave the right day."""
        last = self._opened().last_at
        return last.date() if self._clock_wrong(last) else None

    def clock_behind(self) -> date | None:
        """The clock's day if the ledger's last line was written after it; the right one is open."""
        last, day = self._opened().last_at, self._clock_day()
        return day if self._clock_wrong(last) and day < last.date() else None

    def date_of(self, typed: str | None) -> date:
        """The date typed, else today."""
        from kubebook.periods import parse_date

        return parse_date(typed, self.day()) if typed else self.day()

    def period_of(self, typed: str | None) -> "Period | None":
        """The period typed, if one was."""
        from kubebook.periods import parse_period

        return parse_period(typed, self.day()) if typed else None

    def _clock_day(self) -> date:
        return self.clock().date()

    def _clock_wrong(self, last: datetime) -> bool:
        if self.environ.get("KUBEBOOK_TODAY") or self.answered_day:
            return False
        return not last.date() <= self._clock_day() <= last.date() + YEAR

    # --- errors --------------------------------------------------------------------------------

    def say_error(self, text: Message) -> None:
        """Write an error to stderr, marked as one."""
        self.screen.say(message(N_("error: {text}"), text=text))

    def tell_error(self, error: KubebookError) -> None:
        """Write what was refused to stderr; only LedgerNotHere, nobody's mistake, has no mark."""
        if isinstance(error, LedgerNotHere):
            self.screen.say(error.worded)
        else:
            self.say_error(error.worded)


def today_is(day: date) -> str:
    """The command that sets today for the shell of this system; on Windows, PowerShell."""
    if sys.platform == "win32":
        return f'$env:KUBEBOOK_TODAY = "{day}"'
    return f"export KUBEBOOK_TODAY={day}"


def _saved(change: "Change") -> Message:
    """That a change is saved; as which voucher, if it has a single one."""
    from kubebook.book.records.entries import Entry

    vouchers = {entry.voucher for entry in change.of(Entry) if not entry.voided}
    if len(vouchers) == 1:
        return message(N_("Saved as {voucher}"), voucher=vouchers.pop())
    return message(N_("Saved"))


def _shortened(name: str) -> str:
    return name if len(name) <= LONG else f"{name[:LONG]}..."


def session_of(ctx: typer.Context) -> Session:
    """The session of the run that a command belongs to."""
    session = ctx.find_root().obj
    if not isinstance(session, Session):
        raise TypeError(session)
    return session


def new_session() -> Session:
    """A session on this process's streams, clock and environment."""
    environ = os.environ
    language: Language = "en" if environ.get("KUBEBOOK_LANG", "").lower().startswith("en") else "id"
    return Session(
        language=language,
        environ=environ,
        screen=Screen(language, out=sys.stdout, err=sys.stderr, environment=environ),
        on_terminal=all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)),
    )
