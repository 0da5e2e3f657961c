"""`export`: statements and the ledger for other programs."""

from pathlib import Path

import typer

from kubebook.book.book import Book
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import Answers, Field
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.full_nik import FULL_NIK, in_full
from kubebook.cli.options import OUTPUT, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.narrowing import NARROWING, narrowing_of
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.commands import ValueUnusable
from kubebook.errors.files import ExtensionUnknown
from kubebook.files.endings import OTHER_NAMES, STATEMENT, WHOLE
from kubebook.files.whole_files import write_file
from kubebook.language import name_in, translator
from kubebook.messages import N_, message, named
from kubebook.statements.catalogue import STATEMENTS, every_column, make, names, resolve
from kubebook.statements.statement import Statement

app = typer.Typer(cls=WordedGroup)


COMMAND = "kubebook export"
WHAT = Field(
    "what",
    N_("What to write"),
    metavar=N_("STATEMENT"),
    help=N_("A statement by its name, ledger, members, journal or seal"),
    usual=None,
    words=lambda _session, _answers: [*WHOLE, *OTHER_NAMES, *names()],
)
SEALED = Field(
    "month",
    N_("Which month"),
    metavar=N_("MONTH"),
    help=N_("Of a seal: the closed month, 2026-10"),
)
ALL_ROWS = Field(
    "all_rows",
    N_("Totals and openings too, not the items alone"),
    "--all-rows --semua-baris",
    kind=FLAG,
)
EXCEL = Field(
    "excel",
    N_("CSV for Excel: in columns, with card and telephone numbers as they are"),
    "--excel --untuk-excel",
    kind=FLAG,
)


@verb(
    app,
    "export",
    WHAT,
    SEALED,
    OUTPUT,
    PERIOD,
    *NARROWING,
    ALL_ROWS,
    EXCEL,
    help_id=N_(
        "Write a statement, or everything, for other programs.\n\n"
        "kubebook export cash-book --period 2026 -o buku-kas.csv\n"
        "kubebook export members --excel -o anggota.csv\n"
        "kubebook export ledger -o semua.csv\n"
        "kubebook export journal -o semua.journal\n"
        "kubebook export seal 2026-10   the text that the month was sealed over\n\n"
        "Without -o a CSV goes to the screen."
    ),
)
def export(session: Session, typed: Typed) -> None:
    """Write CSV to stdout, or a file in the form that its ending names."""
    (what,) = given(session, typed, WHAT._replace(words=_in_one_language))
    name = OTHER_NAMES.get(what.lower(), what.lower())
    if name not in WHOLE:
        name = resolve(what, also={**{one: one for one in WHOLE}, **OTHER_NAMES})
    path = typed["output"]
    output = session.output(Path(path)) if path is not None else None
    endings = WHOLE.get(name, STATEMENT)
    ending = output.suffix.lower() if output else endings[0]
    if ending not in endings:
        raise ExtensionUnknown(path=str(output), endings=endings)
    if EXCEL.key in typed and ending != ".csv":
        raise ValueUnusable(typed=named(EXCEL.option), command=COMMAND)
    narrowing = narrowing_of(typed, _narrowed_by(name, ending), COMMAND)
    in_full(session, narrowing.full_nik, on_screen=output is None)
    if SEALED.key in typed and name != "seal":
        raise ValueUnusable(typed=typed[SEALED.key], command=COMMAND)
    if name == "seal":
        text = _sealed(session, *given(session, typed, SEALED._replace(usual=None)))
    elif name in WHOLE:
        if PERIOD.key in typed:
            raise ValueUnusable(typed=named(PERIOD.option), command=COMMAND)
        text = _everything(session, name, ending, full_nik=narrowing.full_nik)
    else:
        period = session.period_of(typed["period"])
        statement = make(name, session.read().book, period, narrowing, today=session.day())
        text = _statement(session, statement, ending, all_rows=ALL_ROWS.key in typed)
    if EXCEL.key in typed:
        text = _for_excel(session, name, text)
    if output is None:
        session.screen.raw(text.replace("\r\n", "\n"))  # the stream writes what its system has
        return
    write_file(output, text)
    session.done = message(N_("Written: {path}"), path=str(output))
    session.screen.say(message(N_("Written: {path}"), path=str(output)))


def _for_excel(session: Session, name: str, text: str) -> str:
    """A CSV as Excel opens it, its headings in the language of the screen."""
    from kubebook.files.excel import excel_csv

    if name not in WHOLE:
        words, columns = translator(session.language), every_column(name)
        headings = {column.name: words(column.heading) for column in columns}
        numbers = {column.name for column in columns if column.kind in ("money", "number")}
        return excel_csv(text, headings, numbers)
    from kubebook.cli.ledger.import_file import HEADINGS as OF_ENTRIES
    from kubebook.cli.nouns.member import HEADINGS as OF_MEMBERS

    known = OF_MEMBERS if name == "members" else OF_ENTRIES
    named: dict[str, list[str]] = {}
    for heading, column in known.items():
        named.setdefault(column, []).append(heading)
    indonesian = {column: (*found, *found)[1] for column, found in named.items()}  # English first
    return excel_csv(text, indonesian if session.language == "id" else {}, {"amount"})


def _narrowed_by(name: str, ending: str) -> frozenset[str]:
    """The fields of a narrowing that this can be narrowed by, if it is written with this ending."""
    if name in WHOLE:
        has_cards = name == "members" or (name, ending) == ("ledger", ".json")
        return frozenset({FULL_NIK.key} if has_cards else ())
    return STATEMENTS[name].narrowed_by


def _in_one_language(session: Session, _answers: Answers) -> dict[str, str]:
    """What can be written, by the names that it has in the language of the screen."""
    language = session.language
    others = {name: other for other, name in OTHER_NAMES.items()}
    whole = [others[name] if language == "id" else name for name in WHOLE]
    titles = {
        name_in(language, name, "statement"): translator(language)(one.title)
        for name, one in STATEMENTS.items()
    }
    return {**dict.fromkeys(whole, ""), **titles}


def _everything(session: Session, name: str, ending: str, *, full_nik: bool) -> str:
    """The whole ledger, its members, or its entries as a journal."""
    book = session.read().book
    if name == "ledger":
        return _ledger(session, book, ending, full_nik=full_nik)
    if name == "members":
        from kubebook.files.members import member_csv

        return member_csv(book, today=session.day(), full_nik=full_nik)
    from kubebook.files.journals import beancount_journal, hledger_journal

    return beancount_journal(book) if ending == ".beancount" else hledger_journal(book)


def _sealed(session: Session, typed: str) -> str:
    """The text that the seal of a closed month is made of, as the book has it now.

    Raises:
        NotOneMonth, NotClosed: it is no month, or is open.
    """
    from kubebook.book.closings.seal import text_of_closed
    from kubebook.cli.closings.month import parse_month

    return text_of_closed(session.read().book, parse_month(typed, session))


def _statement(session: Session, statement: Statement, ending: str, *, all_rows: bool) -> str:
    from kubebook.files.statements import statement_csv, statement_json

    if ending == ".json":
        return statement_json(statement, session.language)
    return statement_csv(statement, session.language, all_rows=all_rows)


def _ledger(session: Session, book: Book, ending: str, *, full_nik: bool) -> str:
    if ending == ".csv":
        from kubebook.files.entries import entry_csv

        return entry_csv(book)
    from kubebook.files.tinydb_json import tinydb_json
    from kubebook.store.storage import LedgerStorage

    return tinydb_json(LedgerStorage(session.path()).read() or {}, full_nik=full_nik)
