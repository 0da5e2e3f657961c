"""`opening` alone on a terminal: the walk through an older book, part by part.

Each part is saved by itself once it was read back, so that the walk can be left anywhere and taken
up again: what is in the book is shown and not asked a second time. Imported only for the walk.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

from kubebook.book.accounts.chart import (
    SALDO_AWAL,
    SALDO_LABA,
    find_account,
)
from kubebook.book.book import counting, is_opening, label_inside, members_on, money_codes
from kubebook.book.entries.old_book import (
    OldBalance,
    Reckoning,
    is_savings,
    loss_before,
    members_since,
    reckoning,
    take_over,
    there,
)
from kubebook.book.entries.recording import opening_day, parties, party_of
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import Member
from kubebook.cli.asking import agree, sure, writing_day
from kubebook.cli.declared import kinds
from kubebook.cli.declared.field import TEXT, Answers, Field
from kubebook.cli.declared.form import ask_field, step_of
from kubebook.cli.recording.fields import ACCOUNT, AMOUNT, DATE, GRANT, PARTY
from kubebook.cli.recording.old_goods import ask_goods
from kubebook.cli.recording.taking_over import (
    Walk,
    amount_step,
    answered,
    save_asked,
    tell_there,
)
from kubebook.cli.session import Session
from kubebook.errors import Declined
from kubebook.errors.typed import ChoiceUnknown
from kubebook.messages import N_, Message, message
from kubebook.screen.step import Step, SteppedBack

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_AGO = timedelta(days=366)
"""An old book that ends longer ago is most likely a slip of the hand in the year."""
_PARTIES = {
    "asset": N_("Who owes the group, {label}"),
    "liability": N_("To whom the group owes, {label}"),
}


def take_over_book(session: Session) -> None:
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
        _walk_through(session, today)
    except (KeyboardInterrupt, Declined):
        session.screen.say(
            "",
            message(N_("What was saved stays. To go on with the old book:\n  kubebook opening")),
        )


def _walk_through(session: Session, today: date) -> None:
    """Ask part after part; whoever goes back from one is asked the last before it that asks.

    Each part returns whether it asked anything.

    Raises:
        KeyboardInterrupt, Declined: the person left off, or answered no.
    """
    walk = Walk(session, _day(session, today), today)
    parts: list[Callable[[Walk], bool]] = [
        _members_then,
        _money,
        *(partial(_of_parties, one) for one in _kept_by(walk, "party")),
        *(partial(_of_members, one) for one in _kept_by(walk, "member")),
        ask_goods,
        _rest,
    ]
    number, step = 0, 1
    while number < len(parts):
        try:
            if parts[number](walk):
                step = 1
        except SteppedBack:
            step = -1
        number += step
        if number < 0:
            walk = Walk(session, _day(session, today, walk.day), today)
            number, step = 0, 1


# --- its day ---------------------------------------------------------------------------------


def _day(session: Session, today: date, answered: date | None = None) -> date:
    """The day of the balances: that of those which are there, else what is answered.

    Enter takes the day `answered` before, else the first of the month or of the book.
    """
    book = session.read().book
    first = opening_day(book, today)
    if any(map(is_opening, counting(book.entries))):
        session.screen.say(
            message(
                N_(
                    "The balances are those of {day}. Is one of them wrong?\n"
                    "  kubebook entry correct VOUCHER"
                ),
                day=first,
            )
        )
        return first

    def find(typed: str, _session: Session) -> date:
        day = cast("date", kinds.DAY.read(typed, session))
        take_over(book, [OldBalance("kas", 1)], day=day, today=today)
        return day

    field = Field(
        "day",
        N_("Balances of which day"),
        DATE.options,
        kind=kinds.DAY._replace(find=find),
        usual=kinds.DAY.write(
            answered or (first if counting(book.entries) else first.replace(day=1))
        ),
        hint=message(N_("The first day of this book; nothing can be dated before it.")),
    )
    while True:
        day = cast("date", ask_field(session, field))
        question = message(N_("{day} is more than a year ago. Is that right?"), day=day)
        if today - day <= LONG_AGO or sure(session, question, default=False):
            return day


def _members_then(walk: Walk) -> bool:
    """Ask whether those who are recorded as joining after the day were members before."""
    session, day, today = walk
    late = members_since(walk.book, day, today=today).of(Member)
    if not late:
        return False
    names = tuple(f"{one.id} {one.name}" for one in late)
    session.screen.say(
        message(N_("Recorded as joining after {day}: {names}."), day=day, names=names)
    )
    if sure(session, message(N_("Were they members on that day?")), back=True):
        session.edit(lambda book: members_since(book, day, today=today))
    return True


# --- money, debts, savings -------------------------------------------------------------------


def _money(walk: Walk) -> bool:
    book = walk.book
    known = {code: there(book, code) for code in money_codes(book.accounts)}
    tell_there(walk, filter(None, known.values()))
    asked = {
        code: OldBalance(book.accounts[code].name, 0)
        for code, entry in known.items()
        if entry is None
    }
    steps = [amount_step(walk, code, book.accounts[code].label) for code in asked]
    save_asked(walk, steps, partial(answered, asked))
    return bool(steps)


def _of_parties(account: Account, walk: Walk) -> bool:
    """Debts by name on an account, one after the other until Enter."""
    tell_there(walk, _openings(walk, account))
    while save_asked(walk, _debt_steps(walk, account), partial(_debt, account.name)):
        pass
    return True


def _debt(account: str, answers: Answers) -> list[OldBalance]:
    """The debt that was answered; none after Enter."""
    name, amount = answers.get("party"), answers.get("amount")
    if not name or not amount:
        return []
    return [OldBalance(account, cast("int", amount), party=str(name))]


def _debt_steps(walk: Walk, account: Account) -> list[Step]:
    """The questions for one debt: the name, and after a name the amount."""
    book, session = walk.book, walk.session

    def find(typed: str, _session: Session) -> str:
        name = party_of(book, typed)
        walk.change(book, [OldBalance(account.name, 1, party=name)])
        return name

    known = {entry.party for entry in _openings(walk, account)}
    names = [name for name in parties(book).values() if name not in known]
    field = PARTY._replace(
        kind=kinds.or_left(TEXT._replace(find=find)),
        hint=message(N_("A name; Enter: nobody more.")),
        words=lambda _session, _answers: names,
    )
    label = message(_PARTIES[account.type], label=label_inside(account.label))
    amount = step_of(session, AMOUNT, None)
    return [
        replace(step_of(session, field, kinds.DONE), label=label),
        replace(amount, when=lambda answers: bool(answers.get("party"))),
    ]


def _of_members(account: Account, walk: Walk) -> bool:
    """What each member owes, is owed or has saved on an account, all members in one list."""
    tell_there(walk, _openings(walk, account))
    book = walk.book
    lacking = [
        member
        for member in members_on(book, walk.day)
        if there(book, account.code, member=member.id) is None
    ]
    question = message(N_("{label}: is there any in the old book?"), label=account.label)
    asked = {one.id: OldBalance(account.name, 0, member=one.id) for one in lacking}
    steps = [amount_step(walk, one.id, f"{one.id} {one.name}") for one in lacking]
    while steps and sure(walk.session, question, default=False, back=True):
        with suppress(SteppedBack):
            save_asked(walk, steps, partial(answered, asked))
            break
    return bool(steps)


def _kept_by(walk: Walk, per: str) -> list[Account]:
    """The accounts that are kept by party or by member: first what is owed to the group."""
    kept = [one for one in walk.book.accounts.values() if one.per == per]
    return sorted(kept, key=lambda account: (account.type != "asset", not is_savings(account)))


def _openings(walk: Walk, account: Account) -> list[Entry]:
    """The openings of an account that count."""
    entries = counting(walk.book.entries)
    return [one for one in entries if is_opening(one) and account.code in (one.source, one.target)]


# --- whose the rest is -----------------------------------------------------------------------


def _rest(walk: Walk) -> bool:
    """Show the sums, and name whose the difference is, until there is none."""
    session, day, today = walk
    if not any(map(is_opening, counting(walk.book.entries))):
        session.screen.say(message(N_("Nothing was taken over.")))
        return True
    while True:
        sums = reckoning(walk.book)
        session.screen.say("", *_told(sums))
        if not sums.rest:
            session.screen.tell(message(N_("The old book is taken over; nothing is left open.")))
            return True
        if sums.rest > 0:
            _name_capital(walk, sums.rest)
        else:
            question = N_("Was nothing forgotten? Then it is a loss of earlier years. Record it?")
            agree(session, message(question), default=False)
            session.edit(lambda book: loss_before(book, day=day, today=today))


def _told(sums: Reckoning) -> list[Message]:
    """The sums of the old book, one line each, the difference last."""
    told = [
        message(N_("What the group has: {amount:rp}"), amount=sums.has),
        message(N_("less what it owes: {amount:rp}"), amount=sums.owes),
        message(N_("less the members' savings: {amount:rp}"), amount=sums.savings),
    ]
    if sums.named:
        named = N_("less the capital named: {amount:rp}")
        lost = N_("and the loss of earlier years: {amount:rp}")
        words = named if sums.named > 0 else lost
        told.append(message(words, amount=abs(sums.named)))
    left = N_("The difference, the group's own: {amount:rp}")
    missing = N_("Money or goods are missing: {amount:rp}")
    return [*told, message(left if sums.rest >= 0 else missing, amount=abs(sums.rest))]


def _name_capital(walk: Walk, rest: int) -> None:
    """Ask what the difference is, by default the group's own from earlier years, and how much."""
    accounts = walk.book.accounts
    capital = {one.name: one.label for one in accounts.values() if _is_capital(one)}
    above = N_("That is more than the difference, {rest:rp}: the rest of it was spent before?")

    def find(typed: str, _session: Session) -> str:
        name = find_account(accounts, typed).name
        if name not in capital:
            raise ChoiceUnknown(typed=typed, field=account.called, choices=(*capital,))
        return name

    account = ACCOUNT._replace(
        label=N_("Where does it come from"),
        kind=ACCOUNT.kind._replace(find=find),
        words=lambda _session, _answers: capital,
        hint=message(N_("Enter: the profit of earlier years.")),
    )
    steps = [
        step_of(walk.session, account, accounts[SALDO_LABA].name),
        step_of(walk.session, GRANT, GRANT.usual),
        step_of(walk.session, AMOUNT, str(rest)),
    ]
    save_asked(
        walk,
        steps,
        _named,
        lambda taken: [message(above, rest=rest) for one in taken if one.amount > rest],
    )


def _is_capital(account: Account) -> bool:
    """Whether an account can say where the difference comes from."""
    owned = account.type in ("equity", "liability") and not account.contra
    return owned and not account.per and account.code != SALDO_AWAL


def _named(answers: Answers) -> list[OldBalance]:
    """The capital that was answered; none before account and amount are."""
    account, amount, grant = (answers.get(key) for key in ("account", "amount", "grant"))
    if not account or not amount:
        return []
    return [OldBalance(str(account), cast("int", amount), grant=str(grant or ""))]
