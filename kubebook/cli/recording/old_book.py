"""`opening` alone on a terminal: the walk through an older book, part by part.

Each part is saved by itself once it was read back, so that the walk can be left anywhere and taken
up again: what is in the book is shown and not asked a second time. Imported only for the walk.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import cast

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN, SALDO_AWAL, SALDO_LABA
from kubebook.book.book import Book, counting, is_opening, label_of, members_on, money_codes
from kubebook.book.entries.old_book import (
    OldBalance,
    is_savings,
    loss_before,
    members_since,
    reckoning,
    take_over,
    there,
)
from kubebook.book.entries.recording import opening_day, parties, party_of
from kubebook.book.goods.inventory import add_asset
from kubebook.book.goods.sources import BroughtBy
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import Member
from kubebook.cli.asking import agree, sure, writing_day
from kubebook.cli.declared import kinds
from kubebook.cli.declared.field import TEXT, Answers, Field, Text, Values
from kubebook.cli.declared.form import ask_field, ask_new, step_of
from kubebook.cli.declared.typed import Typed
from kubebook.cli.nouns import asset
from kubebook.cli.nouns.asset_sentences import saved
from kubebook.cli.recording.fields import ACCOUNT, AMOUNT, DATE, GRANT, PARTY
from kubebook.cli.recording.second_look import slips_of_hand
from kubebook.cli.session import Session
from kubebook.errors import Declined
from kubebook.language import word
from kubebook.messages import N_, Message, inside, message
from kubebook.screen.form import ReadBack, Step, ask

DONE = message(N_("done"))
LONG_AGO = timedelta(days=366)
"""An old book that ends longer ago is most likely a slip of the hand in the year."""
_PARTIES = {
    "asset": N_("Who owes the group, {label}"),
    "liability": N_("To whom the group owes, {label}"),
}
_GOODS = (
    asset.NAME,
    asset.ACCOUNT._replace(when=lambda _session, _answers: True),
    asset.QUANTITY,
    asset.UNIT,
    asset.AMOUNT._replace(usual=None, hint=kinds.AMOUNT.hint),
    asset.ACQUIRED._replace(usual="", when=lambda _session, _answers: True),
    asset.CONDITION,
    asset.LIFE,
    asset.WORN._replace(when=lambda _session, answers: bool(answers.get("life_months"))),
    asset.NOTE,
)
"""What is asked of goods from an older book; the rest follows from the opening."""


def walk(session: Session) -> None:
    """Take over an older book: money, debts, savings, goods, and whose the rest is."""
    today = writing_day(session)
    session.screen.say(
        message(
            N_(
                "The balances of the old book move into this one, part by part. Enter: nothing, "
                "or what stands in [ ]. <: back. Ctrl+C: leave off; what was saved stays."
            )
        ),
        "",
    )
    try:
        day = _day(session, today)
        _members_were_there(session, day, today)
        for ask_part in (_money, _of_parties, _of_members, _goods, _rest):
            ask_part(session, day, today)
    except (KeyboardInterrupt, Declined):
        session.screen.say(
            "",
            message(N_("What was saved stays. To go on with the old book:\n  kubebook opening")),
        )


# --- its day ---------------------------------------------------------------------------------


def _day(session: Session, today: date) -> date:
    """The day of the balances: that of those which are there, else what is answered."""
    book = session.read().book
    first = opening_day(book, today)
    if any(map(is_opening, counting(book.entries))):
        session.screen.say(message(N_("The balances are those of {day}."), day=first))
        return first

    def find(typed: str, _session: Session) -> date:
        day = kinds.DAY.read(typed, session)
        take_over(book, [OldBalance("kas", 1)], day=cast("date", day), today=today)
        return cast("date", day)

    field = Field(
        "day",
        N_("Balances of which day"),
        DATE.options,
        kind=kinds.DAY._replace(find=find),
        usual=kinds.DAY.write(first.replace(day=1) if not counting(book.entries) else first),
        hint=message(N_("The first day of this book; nothing can be dated before it.")),
    )
    while True:
        day = cast("date", ask_field(session, field))
        question = message(N_("{day} is more than a year ago. Is that right?"), day=day)
        if today - day <= LONG_AGO or sure(session, question, default=False):
            return day


def _members_were_there(session: Session, day: date, today: date) -> None:
    """Ask whether those who are recorded as joining after the day were members before."""
    late = members_since(session.read().book, day, today=today).of(Member)
    if not late:
        return
    names = tuple(f"{one.id} {one.name}" for one in late)
    session.screen.say(
        message(N_("Recorded as joining after {day}: {names}."), day=day, names=names)
    )
    if sure(session, message(N_("Were they members on that day?"))):
        session.edit(lambda book: members_since(book, day, today=today))


# --- what stands in it -----------------------------------------------------------------------


def _money(session: Session, day: date, today: date) -> None:
    book = session.read().book
    _tell_there(
        session,
        book,
        [entry for code in money_codes(book.accounts) if (entry := there(book, code))],
    )
    asked = {
        code: OldBalance(book.accounts[code].name, 0)
        for code in money_codes(book.accounts)
        if not there(book, code)
    }
    steps = [_amount_step(session, code, label_of(book, code)) for code in asked]
    _save_asked(session, steps, partial(_answered, asked), day, today)


def _of_parties(session: Session, day: date, today: date) -> None:
    """Debts by name, account by account, one after the other until Enter."""
    for account in _kept_by(session, "party"):
        _tell_there(session, session.read().book, _openings(session, account))
        debt = partial(_debt, account.name)
        while _save_asked(session, _debt_steps(session, account, day, today), debt, day, today):
            pass


def _debt(account: str, answers: Answers) -> list[OldBalance]:
    """The debt that was answered; none after Enter."""
    name, amount = answers.get("party"), answers.get("amount")
    if not name or not amount:
        return []
    return [OldBalance(account, cast("int", amount), party=str(name))]


def _debt_steps(session: Session, account: Account, day: date, today: date) -> list[Step]:
    """The questions for one debt: the name, and after a name the amount."""
    book = session.read().book

    def find(typed: str, _session: Session) -> str:
        if typed == word(DONE, session.language):
            return ""
        name = party_of(book, typed)
        take_over(book, [OldBalance(account.name, 1, party=name)], day=day, today=today)
        return name

    known = {entry.party for entry in _openings(session, account)}
    names = [name for name in parties(book).values() if name not in known]
    field = PARTY._replace(
        kind=TEXT._replace(find=find),
        hint=message(N_("A name; Enter: nobody more.")),
        words=lambda _session, _answers: names,
    )
    label = message(_PARTIES[account.type], label=inside(account.label))
    amount = step_of(session, AMOUNT, None)
    return [
        replace(step_of(session, field, DONE), label=label),
        replace(amount, when=lambda answers: bool(answers.get("party"))),
    ]


def _of_members(session: Session, day: date, today: date) -> None:
    """What each member owes, is owed or has saved: account by account, all members in one list."""
    for account in _kept_by(session, "member"):
        book = session.read().book
        _tell_there(session, book, _openings(session, account))
        lacking = [
            member
            for member in members_on(book, day)
            if there(book, account.code, member=member.id) is None
        ]
        question = message(N_("{label}: is there any in the old book?"), label=account.label)
        if not lacking or not sure(session, question, default=False):
            continue
        asked = {one.id: OldBalance(account.name, 0, member=one.id) for one in lacking}
        steps = [_amount_step(session, one.id, f"{one.id} {one.name}") for one in lacking]
        _save_asked(session, steps, partial(_answered, asked), day, today)


def _kept_by(session: Session, per: str) -> list[Account]:
    """The accounts that are kept by party or by member: first what is owed to the group."""
    kept = [one for one in session.read().book.accounts.values() if one.per == per]
    return sorted(kept, key=lambda account: (account.type != "asset", not is_savings(account)))


def _goods(session: Session, day: date, today: date) -> None:
    """Goods, each with its opening and its row in the inventory."""
    question = message(N_("Are there goods: tools, animals, supplies?"))
    book = session.read().book
    listed = {number for one in book.assets for number in one.entries}
    entries = [one for one in counting(book.entries) if is_opening(one) and one.number in listed]
    _tell_there(session, book, entries)
    while sure(session, question, default=False):
        values = ask_new(
            session,
            _GOODS,
            Typed((), {}),
            header="",
            plan=lambda values: _goods_told(session.read().book, values, day, today),
        )
        session.edit(partial(_with_goods, values=values, day=day, today=today))
        question = message(N_("Are there more goods?"))


def _goods_there(session: Session) -> list[Entry]:
    book = session.read().book
    numbers = {number for one in book.assets for number in one.entries}
    return [one for one in counting(book.entries) if is_opening(one) and one.number in numbers]


def _with_goods(book: Book, values: Values, day: date, today: date) -> Change:
    """The opening of goods, that of their wear until then, and their row in the inventory."""
    name, account = str(values["name"]), str(values.get("account", "peralatan"))
    worn = int(values.get("worn") or 0)
    taken = [OldBalance(account, int(values["amount"]), text=f"Saldo awal {name}")]
    if worn:
        wear = book.accounts[AKUMULASI_PENYUSUTAN].name
        taken.append(OldBalance(wear, worn, text=f"Saldo awal penyusutan {name}"))
    opened = take_over(book, taken, day=day, today=today)
    voucher = opened.first(Entry).voucher
    details = {key: value for key, value in values.items() if key != "account"}
    added = add_asset(book.apply(opened), details, today=today, brought_by=BroughtBy((voucher,)))
    return Change(did="opening", put=(*opened.put, *added.put), notices=added.notices)


def _goods_told(book: Book, values: Values, day: date, today: date) -> list[Message]:
    return saved(book, _with_goods(book, values, day, today))


# --- whose the rest is -----------------------------------------------------------------------


def _rest(session: Session, day: date, today: date) -> None:
    """Show the sums, and name whose the difference is, until there is none."""
    while True:
        book = session.read().book
        sums = reckoning(book)
        if not any(map(is_opening, counting(book.entries))):
            session.screen.say(message(N_("Nothing was taken over.")))
            return
        session.screen.say("", *_sums(book))
        if not sums.rest:
            session.screen.tell(message(N_("The old book is taken over; nothing is left open.")))
            return
        if sums.rest > 0:
            _name_capital(session, sums.rest, day, today)
        else:
            question = message(
                N_("Was nothing forgotten? Then it is a loss of earlier years. Record it?")
            )
            agree(session, question, default=False)
            session.edit(lambda book: loss_before(book, day=day, today=today))


def _sums(book: Book) -> list[Message]:
    sums = reckoning(book)
    told = [
        message(N_("What the group has: {amount:rp}"), amount=sums.has),
        message(N_("less what it owes: {amount:rp}"), amount=sums.owes),
        message(N_("less the members' savings: {amount:rp}"), amount=sums.savings),
    ]
    if sums.named:
        told.append(message(N_("less the capital named: {amount:rp}"), amount=sums.named))
    left = N_("The difference, the group's own: {amount:rp}")
    missing = N_("Money or goods are missing: {amount:rp}")
    return [*told, message(left if sums.rest >= 0 else missing, amount=abs(sums.rest))]


def _name_capital(session: Session, rest: int, day: date, today: date) -> None:
    """Ask what the difference is, by default the group's own from earlier years, and how much."""
    book = session.read().book
    capital = {
        one.name: one.label
        for one in book.accounts.values()
        if one.type in ("equity", "liability")
        and not one.per
        and not one.contra
        and one.code != SALDO_AWAL
    }
    account = ACCOUNT._replace(
        label=N_("Where does it come from"),
        words=lambda _session, _answers: capital,
        hint=message(N_("Enter: the profit of earlier years.")),
    )
    steps = [
        step_of(session, account, book.accounts[SALDO_LABA].name),
        step_of(session, GRANT, GRANT.usual),
        step_of(session, AMOUNT, str(rest)),
    ]
    _save_asked(session, steps, _capital, day, today)


def _capital(answers: Answers) -> list[OldBalance]:
    """The capital that was answered; none before account and amount are."""
    account, amount, grant = (answers.get(key) for key in ("account", "amount", "grant"))
    if not account or not amount:
        return []
    return [OldBalance(str(account), cast("int", amount), grant=str(grant or ""))]


# --- asked, read back, saved -----------------------------------------------------------------


def _amount_step(session: Session, key: str, label: str) -> Step:
    """The question for an amount that may be none."""
    field = Field(key, AMOUNT.label, kind=kinds.MAYBE_AMOUNT)
    return replace(step_of(session, field, ""), label=label)


def _answered(asked: dict[str, OldBalance], answers: Answers) -> list[OldBalance]:
    """The balances that have an amount now, by the key of their question."""
    return [
        balance._replace(amount=cast("int", amount))
        for key, balance in asked.items()
        if (amount := answers.get(key))
    ]


def _save_asked(
    session: Session,
    steps: Sequence[Step],
    balances_of: Callable[[Answers], list[OldBalance]],
    day: date,
    today: date,
) -> bool:
    """Ask these questions and save what was answered; False if it was nothing.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    if not steps:
        return False
    book = session.read().book
    found: list[OldBalance] = []

    def summary(answers: Answers) -> ReadBack:
        found[:] = balances_of(answers)
        change = take_over(book, found, day=day, today=today)
        doubtful = [
            doubt.asked for entry in change.of(Entry) for doubt in slips_of_hand(book, entry, today)
        ]
        return ReadBack([*_told(book, change), *doubtful], sure=not doubtful, nothing=not found)

    try:
        ask(steps, language=session.language, header="", summary=summary)
    except Declined:
        if found:
            raise
        return False
    session.edit(lambda now: take_over(now, found, day=day, today=today))
    return True


def _told(book: Book, change: Change) -> list[Text]:
    """The openings of a change, one line each, and what they are together."""
    entries = change.of(Entry)
    lines: list[Text] = [_line(book, entry) for entry in entries]
    if len(entries) > 1:
        total = sum(entry.amount for entry in entries)
        lines.append(message(N_("Together {total:rp}"), total=total))
    return lines


def _tell_there(session: Session, book: Book, entries: Sequence[Entry]) -> None:
    """Show which balances are in the book already."""
    session.screen.say(
        *(
            message(N_("{what}, {voucher}"), what=_line(book, entry), voucher=entry.voucher)
            for entry in entries
        )
    )


def _line(book: Book, entry: Entry) -> Message:
    code = entry.source if entry.target == SALDO_AWAL else entry.target
    label = label_of(book, code, entry.member)
    what = f"{label}, {entry.party}" if entry.party else label
    return message(N_("{what}: {amount:rp}"), what=what, amount=entry.amount)


def _openings(session: Session, account: Account) -> list[Entry]:
    """The openings of an account that count."""
    entries = counting(session.read().book.entries)
    return [one for one in entries if is_opening(one) and account.code in (one.source, one.target)]
