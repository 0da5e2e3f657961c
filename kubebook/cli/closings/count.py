"""`count`: the money is counted before anybody is shown what the book says."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import typer

from kubebook.book.book import Book, officer_on
from kubebook.book.closings.counting import (
    Counted,
    CountedSide,
    TakenIn,
    amounts,
    cash_of,
    count_money,
    differences,
    explain,
    is_cash_counted,
)
from kubebook.book.closings.pieces import COINS, NOTES, pieces_of, read_pieces, worth
from kubebook.book.find import whole_number
from kubebook.book.records.closings import Count
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import PARTED, TEXT, Field, Kind, Text, Values
from kubebook.cli.declared.filling import typed_or_asked
from kubebook.cli.declared.kinds import FLAG, MAYBE_AMOUNT, TEXTS, parts
from kubebook.cli.declared.names import everybody
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import ON_DAY
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount

app = typer.Typer(cls=WordedGroup)


def _pieces_told(kept: Sequence[str], _session: Session) -> Message | None:
    """What was understood of some pieces: how many of which value, and what they are worth."""
    if not kept:
        return None
    each = (
        message(N_("{many:n} x {face:n}"), many=many, face=face)
        for face, many in pieces_of(kept).items()
        if many
    )
    return message(N_("{pieces}: {amount:rp}"), pieces=tuple(each), amount=worth(kept))


def _pieces(faces: Sequence[int], hint: Message) -> Kind:
    return Kind(
        read=lambda typed, _session: read_pieces(typed, faces),
        write=PARTED.join,
        nothing=(),
        explain=_pieces_told,
        metavar=N_("PIECES"),
        hint=hint,
    )


def _read_banks(typed: str, _session: Session) -> tuple[str, ...]:
    """The states of bank books, each with its account: `bank=1250000`.

    A state alone is that of `bank`, and may be 0.
    """
    found = []
    for part in parts(typed):
        name, _, state = part.rpartition("=")
        amount = 0 if state.strip() == "0" else int(parse_amount(state))
        found.append(f"{name.strip() or 'bank'}={amount}")
    return tuple(found)


def _find_witnesses(typed: str, session: Session) -> tuple[str, ...]:
    """The names of those who saw it; a number alone is no name."""
    from kubebook.book.people.find_members import find_member

    names = parts(typed)
    for name in names:
        if whole_number(name) is not None:
            find_member(session.read().book, name)
    return names


NOTE = Field(
    "notes",
    N_("Notes of 100 50 20 10 5 2 1 thousand"),
    "--note --lembar",
    kind=_pieces(
        NOTES,
        message(
            N_("How many of {faces:n}, in this order: 3 1 0 2. Or 100rb x 3; 50rb x 1."),
            faces=NOTES,
        ),
    ),
    help=N_("Notes of one value: 100000=3; can be given several times"),
    many=True,
)
COIN = Field(
    "coins",
    N_("Coins of 1000 500 200 100"),
    "--coin --keping",
    kind=_pieces(
        COINS,
        message(N_("How many of {faces:n}, in this order: 0 4. Or 500 x 4."), faces=COINS),
    ),
    help=N_("Coins of one value: 500=4; can be given several times"),
    many=True,
)
BANK = Field(
    "banks",
    N_("Last balance in the bank book"),
    "--bank",
    kind=Kind(
        read=_read_banks,
        write=PARTED.join,
        nothing=(),
        metavar=N_("AMOUNT"),
        hint=message(N_("The last balance in the bank book; nothing if it is not at hand.")),
    ),
    help=N_("The last balance in the bank book; of another bank: bank-desa=1250000"),
    many=True,
)
PENDING = Field(
    "pending",
    N_("Slips in the box that are not recorded yet"),
    "--pending --nota-tertunda",
    kind=MAYBE_AMOUNT,
    help=N_("What the slips and bon in the box come to that are not recorded yet"),
)


def usual_witnesses(session: Session) -> str | None:
    """The two other officers, if the group has them."""
    book, today = session.read().book, session.day()
    found = [officer_on(book, role, today) for role in ("ketua", "sekretaris")]
    names = [member.name for member in found if member]
    return PARTED.join(names) if len(names) == len(found) else None


WITNESS = Field(
    "witnesses",
    N_("Two witnesses"),
    "--witness --saksi",
    kind=TEXTS._replace(
        find=_find_witnesses,
        hint=message(N_("Two names with ; between them; not the treasurer.")),
        words=everybody,
    ),
    help=N_("Who saw it, not the treasurer; given twice"),
    usual=None,
    likely=usual_witnesses,
    many=True,
)
UNCOUNTED = Field(
    "uncounted",
    N_("Why the money was not counted"),
    "--uncounted --tanpa-hitung",
    help=N_("Why the money was not counted, in quotes"),
    usual=None,
)
EXPLANATION = Field(
    "explanation",
    N_("Where the difference comes from"),
    "--explain --penjelasan",
    asked=False,
)
INTO_BOOK = Field(
    "book_difference",
    N_("Record the difference of the cash as a result of the group"),
    "--book-difference --catat-selisih",
    kind=FLAG,
    asked=False,
)
AS_DEBT = Field(
    "as_debt",
    N_("Record what is missing as a debt of the treasurer"),
    "--treasurer-owes --utang-bendahara",
    kind=FLAG,
    asked=False,
)
FIELDS = (
    ON_DAY, NOTE, COIN, BANK, PENDING, WITNESS, EXPLANATION, INTO_BOOK, AS_DEBT,
)  # fmt: skip


@verb(
    app,
    "count",
    *FIELDS,
    help_id=N_(
        "Count the money, with two witnesses, before the book's figure is shown.\n\n"
        "kubebook count --note 100000=3 --coin 500=4 --witness Ani --witness Budi"
    ),
)
def count(session: Session, typed: Typed) -> None:
    """Record what was counted, then show the book's figure and ask about a difference."""
    saved = _count(session, typed)
    session.screen.tell(
        message(
            N_("Print the minutes and sign them:\n  kubebook report cash-count --period {month}"),
            month=f"{saved.date:%Y-%m}",
        )
    )


def count_on_terminal(session: Session) -> None:
    """Ask for a count of today, as another command needs it.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    _count(session, Typed(FIELDS, {}))
    session.look_again()


def _count(session: Session, typed: Typed) -> Count:
    today = writing_day(session)
    values = typed_or_asked(
        session,
        FIELDS,
        typed,
        needed=(WITNESS,),
        header=message(N_("The money is counted first; the book's figure comes after it.")),
        plan=lambda values: list(_counted_sentences(_planned(session, values))),
    )
    edited = session.edit(
        partial(
            count_money,
            counted=_counted(values, session),
            today=today,
            by=_by(session),
            taken_in=_taken_in(values),
        )
    )
    saved = edited.change.first(Count)
    session.screen.tell(*_told(edited.book, saved))
    if session.on_terminal and not saved.explanation and any(d.amount for d in differences(saved)):
        saved = _ask_about(session, saved)
    return saved


def _planned(session: Session, values: Values) -> Count:
    """The count that would be kept, checked by the rules."""
    book, counted = session.read().book, _counted(values, session)
    change = count_money(book, counted, today=session.day(), by=_by(session))
    return change.first(Count)


def _by(session: Session) -> str:
    return session.officer(session.read().book)


def _counted(values: Values, session: Session) -> Counted:
    return Counted(
        day=values.get("date", session.day()),
        notes=values.get("notes", ()),
        coins=values.get("coins", ()),
        banks=amounts(values.get("banks", ())),
        pending=values.get("pending", 0) or 0,
        witnesses=values.get("witnesses", ()),
        explanation=values.get("explanation", ""),
    )


def _taken_in(values: Values) -> TakenIn:
    return "debt" if values.get("as_debt") else "result" if values.get("book_difference") else ""


def _counted_sentences(counted: Count) -> Iterator[Text]:
    """What was counted, and nothing of the book."""
    if is_cash_counted(counted):
        cash = cash_of(counted)
        yield message(N_("Cash: {amount:rp} ({amount:words})"), amount=cash)
    else:
        yield message(N_("The cash was not counted."))
    for state in amounts(counted.banks).values():
        yield message(N_("Bank book: {amount:rp}"), amount=state)
    if not counted.banks:
        yield message(N_("The bank book was not looked at."))


def _told(book: Book, counted: Count) -> Iterator[Message]:
    """That the count is kept, and each side of it against the book."""
    yield message(N_("Saved: the count of {day:day}."), day=counted.date)
    for one in differences(counted):
        yield _compared(book, one)
    yield from _recorded(one for one in book.entries if one.number in counted.entries)


def _recorded(entries: Iterable[Entry]) -> Iterator[Message]:
    """The entries by which a difference came into the book."""
    for entry in entries:
        yield message(
            N_("The difference is recorded: {voucher}, {amount:rp}, {text}"),
            voucher=entry.voucher,
            amount=entry.amount,
            text=entry.text,
        )


def _compared(book: Book, one: CountedSide) -> Message:
    words = (
        N_("{label}: {counted:rp}, and {book:rp} by the book: they agree.")
        if not one.amount
        else N_("{label}: {counted:rp}, and {book:rp} by the book: {amount:rp} more.")
        if one.amount > 0
        else N_("{label}: {counted:rp}, and {book:rp} by the book: {amount:rp} are missing.")
    )
    return message(
        words,
        label=book.accounts[one.code].label if one.code else message(N_("Cash")),
        counted=one.counted,
        book=one.book,
        amount=abs(one.amount),
    )


RESULT, DEBT, LEAVE = "hasil", "utang", "tidak"
"""What becomes of a difference, as it is typed: a result, the treasurer's debt, nothing."""


def _ask_about(session: Session, counted: Count) -> Count:
    """Ask where a difference comes from, and whether it is taken into the book."""
    from kubebook.cli.declared.form import ask_field

    today = session.day()
    why = str(ask_field(session, EXPLANATION) or "")
    cash = sum(one.amount for one in differences(counted) if not one.code)
    taken_in: TakenIn = ""
    if cash:
        words = (LEAVE, RESULT, DEBT) if cash < 0 else (LEAVE, RESULT)
        what = Field(
            "taken_in",
            N_("Record it in the book"),
            kind=TEXT._replace(
                find=lambda typed, _session: _chosen(typed, words),
                words=lambda _session, _answers: words,
                hint=message(
                    N_(
                        "tidak: it stays a difference; hasil: income or cost of the group; utang: "
                        "the treasurer owes what is missing."
                    )
                ),
            ),
            usual=LEAVE,
        )
        taken_in = {RESULT: "result", DEBT: "debt"}.get(str(ask_field(session, what)), "")  # type: ignore[assignment]  # of the table
    if not (why or taken_in):
        return counted
    edited = session.edit(
        partial(explain, number=counted.number, explanation=why, today=today, taken_in=taken_in)
    )
    saved = edited.change.first(Count)
    session.screen.tell(*_recorded(edited.change.of(Entry)))
    return saved


def _chosen(typed: str, words: Sequence[str]) -> str:
    from kubebook.book.find import find_word

    return find_word(typed, words, message(N_("what becomes of a difference")))
