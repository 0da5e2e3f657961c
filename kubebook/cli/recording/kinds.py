"""How an entry is recorded: asked for, read back, saved, and told, in one way for all kinds.

`record` holds the commands; this module knows what each kind needs; what a person sees of it is
told by `entry_effects`.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.accounts.chart import find_account
from kubebook.book.book import Book
from kubebook.book.entries import recording
from kubebook.book.grants.attribution import find_line
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import left_out, writing_day
from kubebook.cli.options import Text, left_out_label, parsed
from kubebook.cli.recording.effects import effect_sentences, tell_saved, what_happens
from kubebook.cli.recording.second_look import doubts
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kubebook.book.proofs import Scan
    from kubebook.cli.session import Session


class Kind(NamedTuple):
    """How one kind of entry is recorded: its rule, what it needs, what a terminal asks for.

    `likely`: the types of accounts in the order they are offered; "kept" are those kept by name.
    """

    rule: Callable[..., Change]
    needs: tuple[str, ...]
    asks: tuple[str, ...]
    header: Message
    likely: tuple[str, ...] = ()
    day: Callable[[Book, "date"], "date"] = lambda _book, today: today

    def lacking(self, fields: Mapping[str, object]) -> list[str]:
        """What it needs and was not told; a line of the plan says the account."""
        told = {*fields, "account"} if "line" in fields else set(fields)
        return [name for name in self.needs if name not in told]

    def change(self, book: Book, fields: Mapping[str, object], today: "date") -> Change:
        """What such an entry changes; where no day was said, `day` says it."""
        day = fields["day"] if "day" in fields else self.day(book, today)
        return self.rule(book, **{**fields, "day": day}, today=today)


RECEIPT = Kind(
    rule=recording.receipt,
    needs=("amount", "text", "account"),
    asks=("amount", "text", "income_line", "account", "member", "grant", "into", "day", "payer"),
    header=message(N_("Money in.")),
    likely=("income", "kept", "equity", "liability", "asset", "cost"),
)
EXPENSE = Kind(
    rule=recording.expense,
    needs=("amount", "text", "account"),
    asks=("amount", "text", "line", "account", "member", "grant", "out_of", "day", "payee"),
    header=message(N_("Money out.")),
    likely=("cost", "asset", "kept", "liability", "equity", "income"),
)
TRANSFER = Kind(
    rule=recording.transfer,
    needs=("amount", "source", "target"),
    asks=("amount", "money_source", "money_target", "day"),
    header=message(N_("Money moved between kas and bank.")),
)
ADJUST = Kind(
    rule=recording.adjust,
    needs=("amount", "text", "source", "target"),
    asks=("amount", "text", "source", "target", "member", "grant", "day", "party"),
    header=message(N_("A change without money: out of one account, into another.")),
)
OPENING = Kind(
    rule=recording.opening,
    needs=("account", "amount"),
    asks=("opened", "member", "grant", "amount", "opening_day", "party"),
    day=recording.opening_day,
    header=message(N_("A balance from an older book.")),
)


def record(
    session: "Session", kind: Kind, *, proof: "Sequence[str] | None" = None, **typed: Text
) -> None:
    """Record what was typed, or asked for where something was left out on a terminal.

    `proof` are the files that prove it; they are never asked for.
    """
    today = writing_day(session)
    scans: Sequence[Scan] = ()
    if proof:
        from kubebook.cli.recording.attaching import read_scans

        scans = read_scans(session, proof)
    fields = parsed(typed, today)
    missing = kind.lacking(fields)
    if missing and not session.on_terminal:
        raise left_out(*map(left_out_label, missing))
    if missing or (session.on_terminal and _lacks_name(session, fields)):
        fields = _asked(session, kind, typed, fields)
    elif session.on_terminal:
        _confirm_doubtful(session, kind, fields)

    def make(book: Book) -> Change:
        change = kind.change(book, fields, today)
        if kind is ADJUST and not session.on_terminal:
            session.screen.tell(*_effects_of(book, change))
        return _proved(book, change, scans, today) if scans else change

    edited = session.edit(make, scans=scans)
    tell_saved(session, edited.before, edited.book, edited.change)
    if not session.on_terminal:
        session.screen.say(*(doubt.told for doubt in doubts(edited.before, edited.change)))


def _proved(book: Book, change: Change, scans: "Sequence[Scan]", today: "date") -> Change:
    """The change with what proves its voucher."""
    from kubebook.book.proofs import with_proofs

    voucher = next(record.voucher for record in change.put if isinstance(record, Entry))
    return with_proofs(book, change, voucher, scans=scans, today=today)


def _planned(
    kind: Kind, book: Book, fields: Mapping[str, object], today: "date"
) -> tuple[list[Message | str], bool]:
    """What would happen, in sentences, and whether none of them is a doubt; nothing is saved."""
    change = kind.change(book, fields, today)
    doubtful = [doubt.asked for doubt in doubts(book, change)]
    return [*what_happens(book, change), *doubtful], not doubtful


def _confirm_doubtful(session: "Session", kind: Kind, fields: Mapping[str, object]) -> None:
    """Say what will happen, where that can surprise, and go on only at a yes.

    Raises:
        Declined: the person says no.
    """
    sentences, sure = _planned(kind, session.read().book, fields, session.day())
    if kind is not ADJUST and sure:
        return
    from kubebook.cli.asking import agree

    session.screen.say(*sentences)
    agree(session, message(N_("Save?")), default=sure)
    session.screen.say("")


def _effects_of(book: Book, change: Change) -> list[Message]:
    after = book.apply(change)
    return [
        sentence
        for entry in change.put
        if isinstance(entry, Entry)
        for sentence in effect_sentences(after, entry)
    ]


def _lacks_name(session: "Session", fields: Mapping[str, object]) -> bool:
    """Whether an account named wants a member or a party that was not typed."""
    book = session.read().book
    named = [str(fields[field]) for field in ("account", "source", "target") if field in fields]
    if "line" in fields and "account" not in fields:
        named.append(find_line(book, str(fields["line"])).account)
    pers = [find_account(book.accounts, name).per for name in named]
    return any(per and per not in fields for per in pers)


def _asked(
    session: "Session", kind: Kind, typed: Mapping[str, Text], fields: Mapping[str, object]
) -> dict[str, object]:
    """The fields of an entry, those left out of `typed` asked for; `fields` are `typed`, read."""
    from kubebook.cli.recording.questions import CAUSES, steps_of
    from kubebook.screen.form import Summary, ask

    book, today = session.read().book, session.day()
    steps = steps_of(kind.asks, book, today, kind.likely)
    keys = {step.key for step in steps}
    unasked = {name: value for name, value in fields.items() if name not in keys}

    def whole(answers: Mapping[str, object]) -> dict[str, object]:
        return {**unasked, **{name: it for name, it in answers.items() if it is not None}}

    answers = ask(
        steps,
        language=session.language,
        header=kind.header,
        given={name: text for name, text in typed.items() if text is not None},
        summary=lambda answers: Summary(*_planned(kind, book, whole(answers), today)),
        causes=CAUSES,
    )
    return whole(answers)
