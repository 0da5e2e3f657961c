"""Recording an entry: asked for, read back, saved and confirmed, in one way for all verbs.

A table of what each verb takes and asks for, and `record`, which does it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.book import Book, counting
from kubebook.book.doubts.doubt import SAVE
from kubebook.book.doubts.whole_change import doubts
from kubebook.book.entries import recording
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import lacking
from kubebook.cli.declared.field import Field, Values, keys_of, without
from kubebook.cli.declared.kinds import DAY, reckoned
from kubebook.cli.declared.typed import Typed
from kubebook.cli.recording.effects import effect_sentences, tell_saved, what_happens
from kubebook.cli.recording.fields import (
    ACCOUNT,
    AMOUNT,
    CAUSES,
    DATE,
    EARNED,
    EXPENSE_LINE,
    GRANT,
    INCOME_LINE,
    INTO,
    LINE,
    MEMBER,
    MONEY_SOURCE,
    MONEY_TARGET,
    OPENED,
    OUT_OF,
    PART_OF_EXPENSE,
    PART_OF_RECEIPT,
    PARTY,
    PAYEE,
    PAYER,
    PROOF,
    RECEIVED_FOR,
    SLIP_DATE,
    SLIP_LINE,
    SOURCE,
    SPENT_ON,
    TARGET,
    TEXT,
    TODAY,
    WORDS_OF_MOVE,
    accounts_named,
    in_rules,
    on_bon,
    with_whole_amount,
)
from kubebook.cli.recording.second_look import tell_doubts
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from datetime import date

    from kubebook.book.entries.sides import EntryKind
    from kubebook.book.proofs import Scan
    from kubebook.cli.session import Session
    from kubebook.screen.step import Suggest


class EntryVerb(NamedTuple):
    """What a verb that records an entry needs: its rule, its fields, and what a terminal asks for.

    `fields`: what can be typed, in the order of its help; `needs`: what must be typed; `asks`:
    the questions, in order. `day`: the day of an entry if none is typed. `like`: the kind of
    earlier entries that a terminal proposes; `proposes`: what else it does. `one`: it does not
    ask for the next slip.
    """

    rule: Callable[..., Change]
    fields: tuple[Field, ...]
    needs: tuple[Field, ...]
    asks: tuple[Field, ...]
    header: Message
    day: Callable[[Book, "date"], "date"] = lambda _book, today: today
    like: "EntryKind | None" = None
    proposes: "Suggest | None" = None
    one: bool = False

    def needed(self, typed: Typed) -> tuple[Field, ...]:
        """The fields that it needs beside those typed; a line of the plan gives the account."""
        return without(self.needs, ACCOUNT.key) if LINE.key in typed else self.needs

    def change(self, book: Book, values: Values, today: "date") -> Change:
        """The change that such an entry makes."""
        return self.rule(book, **{"day": self.day(book, today), **in_rules(values)}, today=today)


_SLIP = (DATE, PARTY, MEMBER, LINE, GRANT, SLIP_DATE)
"""What stands on a slip of money in or out, beside what the money is for."""
RECEIPT = EntryVerb(
    rule=recording.receipt,
    fields=(AMOUNT, RECEIVED_FOR, ACCOUNT, INTO, *_SLIP, PART_OF_RECEIPT),
    needs=(AMOUNT, RECEIVED_FOR, ACCOUNT),
    asks=(
        SLIP_LINE,
        RECEIVED_FOR,
        INCOME_LINE,
        EARNED,
        MEMBER,
        GRANT,
        INTO,
        DATE,
        PAYER,
    ),
    header=message(N_("Money in.")),
    like="receipt",
)
EXPENSE = EntryVerb(
    rule=recording.expense,
    fields=(AMOUNT, TEXT, ACCOUNT, OUT_OF, *_SLIP, PART_OF_EXPENSE),
    needs=(AMOUNT, TEXT, ACCOUNT),
    asks=(
        SLIP_LINE,
        TEXT,
        EXPENSE_LINE,
        SPENT_ON,
        MEMBER,
        GRANT,
        OUT_OF,
        DATE,
        PAYEE,
    ),
    header=message(N_("Money out.")),
    like="expense",
)
TRANSFER = EntryVerb(
    rule=recording.transfer,
    fields=(AMOUNT, TEXT, MONEY_SOURCE, MONEY_TARGET, DATE),
    needs=(AMOUNT, MONEY_SOURCE, MONEY_TARGET),
    asks=(SLIP_LINE, WORDS_OF_MOVE, MONEY_SOURCE, MONEY_TARGET, DATE),
    header=message(N_("Money moved between kas and bank.")),
    like="transfer",
)
ADJUST = EntryVerb(
    rule=recording.adjust,
    fields=(AMOUNT, TEXT, SOURCE, TARGET, DATE, PARTY, MEMBER, LINE, GRANT),
    needs=(AMOUNT, TEXT, SOURCE, TARGET),
    asks=(AMOUNT, TEXT, SOURCE, TARGET, MEMBER, GRANT, DATE, PARTY),
    header=message(N_("A change without money: out of one account, into another.")),
)
OPENING = EntryVerb(
    rule=recording.opening,
    fields=(OPENED, AMOUNT, TEXT, DATE, PARTY, MEMBER, GRANT),
    needs=(OPENED, AMOUNT),
    asks=(OPENED, MEMBER, GRANT, AMOUNT, DATE, PARTY),
    header=message(N_("A balance from an older book.")),
    day=recording.opening_day,
)


NEXT = {"receipt": RECEIPT, "expense": EXPENSE, "transfer": TRANSFER}
"""The verbs that the next slip of a form can be of, by the command that they are."""


def record(session: "Session", verb: EntryVerb, typed: Typed) -> None:
    """Record what was typed; a terminal asks for what was left out, then for the next slip."""
    typed = with_whole_amount(verb.fields, typed)
    today = writing_day(session)
    asks = verb.asks
    header: Message | str = verb.header
    while True:
        values = typed.read(verb.fields, session)
        asked = lacking(verb.needed(typed), typed, session) or _lacks_name(session, values)
        if asked:
            values = _asked(session, verb._replace(asks=asks), typed, header)
        elif session.on_terminal:
            _confirm_doubtful(session, verb, values)
        entry = _saved(session, verb, values, typed.each(PROOF.key), today)
        if not asked or verb.one:
            return
        from kubebook.cli.recording.next_slip import ask_next

        more = ask_next(session, entry, has_parts=PART_OF_RECEIPT.key in keys_of(verb.fields))
        if more is None:
            return
        verb = NEXT[more.verb] if more.verb else verb
        typed = Typed(verb.fields, more.texts)
        stays = DATE._replace(usual=DAY.write(entry.date))
        asks = tuple(stays if field.key == DATE.key else field for field in verb.asks)
        header = ""


def _saved(
    session: "Session", verb: EntryVerb, values: Values, proof: Sequence[str], today: "date"
) -> Entry:
    """Save an entry with its proofs, confirm it, and return it."""
    scans: Sequence[Scan] = ()
    if proof:
        from kubebook.cli.recording.attaching import read_scans

        scans = read_scans(session, proof)

    def make(book: Book) -> Change:
        change = verb.change(book, values, today)
        return _proved(book, change, scans, today) if scans else change

    edited = session.edit(make, scans=scans)
    if verb.rule is recording.adjust and not session.on_terminal:
        session.screen.tell(*_effects_of(edited.before, edited.change))
    tell_saved(session, edited.before, edited.book, edited.change, reckoned(values[AMOUNT.key]))
    tell_doubts(session, edited, today)
    return counting(edited.change.of(Entry))[0]


def _proved(book: Book, change: Change, scans: "Sequence[Scan]", today: "date") -> Change:
    """The change, with the proofs of its voucher."""
    from kubebook.book.proofs import with_proofs

    voucher = change.first(Entry).voucher
    return with_proofs(book, change, voucher, scans=scans, today=today)


def _planned(
    verb: EntryVerb, book: Book, values: Values, today: "date"
) -> tuple[list[Message | str], bool]:
    """What would happen, in sentences, and whether it is free of doubts; nothing is saved."""
    change = verb.change(book, values, today)
    doubtful = [doubt.asked for doubt in doubts(book, change, today)]
    return [*what_happens(book, change), *doubtful], not doubtful


def _confirm_doubtful(session: "Session", verb: EntryVerb, values: Values) -> None:
    """Show what will happen if that can surprise, and go on only after a yes.

    Raises:
        Declined: the person answers no.
    """
    sentences, sure = _planned(verb, session.read().book, values, session.day())
    if verb.rule is not recording.adjust and sure:
        return
    from kubebook.cli.asking import agree

    session.screen.say(*sentences)
    agree(session, SAVE, default=sure)
    session.screen.say("")


def _effects_of(book: Book, change: Change) -> list[Message]:
    after = book.apply(change)
    return [sentence for entry in change.of(Entry) for sentence in effect_sentences(after, entry)]


def _lacks_name(session: "Session", values: Values) -> bool:
    """Whether a terminal has to ask for a member or party, since an account is kept by them."""
    if not session.on_terminal:
        return False
    if on_bon(session, values) and not {PARTY.key, MEMBER.key} & values.keys():
        return True
    return any(
        account.per and account.per not in values for account in accounts_named(session, values)
    )


def _asked(session: "Session", verb: EntryVerb, typed: Typed, header: "Message | str") -> Values:
    """The values of an entry; those that `typed` lacks are asked for."""
    from kubebook.cli.declared.form import ask_new
    from kubebook.cli.recording.similar import suggestions
    from kubebook.screen.step import ReadBack

    book, today = session.read().book, session.day()
    day = verb.day(book, today)
    date = DATE._replace(usual=TODAY if day == today else DAY.write(day))
    asks = [date if field is DATE else field for field in verb.asks]
    aside = [field._replace(asked=False) for field in without(verb.fields, *keys_of(asks))]
    return ask_new(
        session,
        [*asks, *aside],
        typed,
        header=header,
        plan=lambda values: ReadBack(*_planned(verb, book, values, today)),
        causes=CAUSES,
        suggest=suggestions(book, verb.like) if verb.like else verb.proposes,
    )
