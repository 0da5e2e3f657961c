"""Possible mistakes that no rule forbids: recorded twice, the wrong verb, outside the plan.

On a terminal a command asks before saving; without one it shows a notice after it.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.accounts.chart import BANTUAN_SOSIAL, is_debt
from kubebook.book.book import Book, counting, is_opening
from kubebook.book.entries.far_days import FAR, far_entries
from kubebook.book.entries.recording import parties
from kubebook.book.entries.running_balances import (
    daily_balances,
    effects,
    owner_entries,
    owner_name,
    owner_of,
)
from kubebook.book.find import folded, misspelled
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.progress import is_outside, move_on_line, overruns, realised
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.people import Member
from kubebook.book.records.plan import PlanLine
from kubebook.cli.session import Session
from kubebook.messages import N_, Message, inside, message
from kubebook.money import LARGE, SMALL

if TYPE_CHECKING:
    from kubebook.store.ledger import Edited

ALMOST_A_YEAR, A_YEAR = timedelta(days=335), timedelta(days=365)
"""How long ago a day lies that may be one of the next four weeks, read as last year's."""
SAVE = message(N_("Save?"))


class Doubt(NamedTuple):
    """One possible mistake: as a sentence before saving, with its question, and a notice after."""

    asked: Message
    told: Message
    question: Message = SAVE


def doubts(before: Book, change: Change, today: date) -> list[Doubt]:
    """The possible mistakes in the entries and members that `change` adds to `before`.

    A correction is doubted like a new slip in a book without what it replaces; not the other parts
    of the voucher, which it carries over.
    """
    after = before.apply(change)
    rest = before.apply(change._replace(put=_gone(change)))
    found: list[Doubt] = []
    for record in change.put:
        if isinstance(record, Entry) and not record.voided:
            if not _is_carried_over(before, record):
                found += (*slips_of_hand(rest, record, today), *_year_ago(record, today))
                found += (*_wrong_verb(after, record), *_double(rest, record))
                found += (*_aid(after, record), *_outside_plan(after, record))
                found += (*_overpaid(after, record), *like_name(rest, record))
        elif isinstance(record, Entry):
            found += _paid_already(before, after, record)
        elif isinstance(record, Member):
            old = before.members.get(record.id)
            found += () if old else _once_a_member(before, record)
            found += _child(record, old)
    if any(isinstance(record, PlanLine | Grant) for record in change.put):
        found += _above_grants(before, after, today)
    return found


def edit_doubted(session: Session, make: Callable[[Book], Change], today: date) -> "Edited":
    """Apply a change that may be a mistake: a terminal asks before it, else notices follow it.

    Raises:
        Declined: the person answers no.
    """
    if session.on_terminal:
        from kubebook.cli.asking import agree

        book = session.read().book
        for doubt in doubts(book, make(book), today):
            session.screen.say(doubt.asked)
            agree(session, doubt.question, default=False)
    edited = session.edit(make)
    if not session.on_terminal:
        found = doubts(edited.before, edited.change, today)
        session.screen.say(*(doubt.told for doubt in found))
    return edited


def slips_of_hand(before: Book, entry: Entry, today: date) -> list[Doubt]:
    """The possible mistakes in the amount and the day of an entry, new or corrected."""
    return [
        *_small(before, entry),
        *_large(before, entry),
        *_far(before, entry, today),
        *_slip_far(entry),
    ]


def _gone(change: Change) -> tuple[Entry, ...]:
    """The entries that a change makes void."""
    return tuple(entry for entry in change.of(Entry) if entry.voided)


def _is_carried_over(before: Book, entry: Entry) -> bool:
    """Whether an entry says what the one says that it replaces."""
    old = next((one for one in before.entries if one.number == entry.replaces), None)
    return old is not None and old == entry._replace(
        number=old.number, voucher=old.voucher, replaces=old.replaces, at=old.at, by=old.by
    )


def _small(book: Book, entry: Entry) -> Iterator[Doubt]:
    """An amount below Rp1.000, where the book has none yet."""
    if entry.amount >= SMALL or any(old.amount < SMALL for old in counting(book.entries)):
        return
    what = message(
        N_("Only {amount:rp}. Did you mean {thousands}rb?"),
        amount=entry.amount,
        thousands=str(entry.amount),
    )
    yield Doubt(
        what,
        message(
            N_(
                "{what} Then:\n"
                '  kubebook entry correct {voucher} --amount {thousands}rb --reason "..."'
            ),
            what=what,
            voucher=entry.voucher,
            thousands=str(entry.amount),
        ),
    )


def _large(book: Book, entry: Entry) -> Iterator[Doubt]:
    """An amount of a billion or more, where the book has none yet."""
    if entry.amount < LARGE or any(old.amount >= LARGE for old in counting(book.entries)):
        return
    what = message(N_("Look again: {amount:rp} is a billion or more."), amount=entry.amount)
    yield Doubt(
        what,
        message(
            N_(
                "{what} If it has a nought too many:\n"
                '  kubebook entry correct {voucher} --amount AMOUNT --reason "salah ketik"'
            ),
            what=what,
            voucher=entry.voucher,
        ),
    )


def _far(book: Book, entry: Entry, today: date) -> Iterator[Doubt]:
    """A day years away from all others."""
    for far in far_entries(book, (entry,), today):
        what = N_("Look again: {day} is more than two years away from all other entries.")
        yield _wrong_year(message(what, day=far.date), far)


def _year_ago(entry: Entry, today: date) -> Iterator[Doubt]:
    """A new entry of almost a year ago: a day to come, typed without its year, is read so."""
    if ALMOST_A_YEAR <= today - entry.date <= A_YEAR and not (entry.replaces or is_opening(entry)):
        what = message(N_("Look again: {day} is almost a year ago."), day=entry.date)
        yield _wrong_year(what, entry)


def _wrong_year(what: Message, entry: Entry) -> Doubt:
    return Doubt(
        what,
        message(
            N_(
                "{what} If the year is wrong:\n"
                '  kubebook entry correct {voucher} --date DATE --reason "salah tanggal"'
            ),
            what=what,
            voucher=entry.voucher,
        ),
    )


def _slip_far(entry: Entry) -> Iterator[Doubt]:
    """A slip that is years older than its entry, or younger."""
    if entry.slip_date is None or abs(entry.date - entry.slip_date) <= FAR:
        return
    what = message(
        N_("Look again: the day on the slip, {day}, is more than two years away from the entry."),
        day=entry.slip_date,
    )
    yield Doubt(
        what,
        message(
            N_(
                "{what} If the year is wrong:\n"
                '  kubebook entry correct {voucher} --slip-date DATE --reason "salah tanggal"'
            ),
            what=what,
            voucher=entry.voucher,
        ),
    )


def _child(new: Member, old: Member | None) -> Iterator[Doubt]:
    """Somebody who was a child on joining, which was not known before."""
    from kubebook.book.check.people import child

    if old and any(child(old)):
        return
    for one in child(new):
        yield Doubt(one.what, message(N_("{what}\n  {todo}"), what=one.what, todo=one.todo))


def _above_grants(before: Book, after: Book, today: date) -> Iterator[Doubt]:
    """A plan that spends more of a grant than it brings, and more above it than before."""
    from kubebook.book.check.plan import further_above_grants

    for one in further_above_grants(before, after, today):
        told = message(N_("{what}\n  {todo}"), what=one.what, todo=one.todo)
        yield Doubt(one.what, told, message(N_("Is that right?")))


def _wrong_verb(book: Book, entry: Entry) -> Iterator[Doubt]:
    """Money in that lowers a cost, or money out that lowers an income."""
    source, target = book.accounts[entry.source], book.accounts[entry.target]
    if source.is_money and target.type == "income":
        yield _other_way(book, entry, target, "receipt")
    elif target.is_money and source.type == "cost":
        yield _other_way(book, entry, source, "expense")


def _other_way(book: Book, entry: Entry, account: Account, verb: str) -> Doubt:
    effect = next(it for it in effects(book, entry) if it.label == account.label)
    asked = (
        N_("Look again: {label} goes down by {by:n} to {to:n}. Was it money that came in?")
        if verb == "receipt"
        else N_("Look again: {label} goes down by {by:n} to {to:n}. Was it money that went out?")
    )
    anew = (
        N_("  kubebook receipt {by:n} {text} --account {account}")
        if verb == "receipt"
        else N_("  kubebook expense {by:n} {text} --account {account}")
    )
    facts = {"label": effect.label, "by": effect.by, "to": effect.to}
    what = Message(asked, facts)
    return Doubt(
        what,
        message(
            N_(
                "{what} Then make it void and record it the other way:\n"
                '  kubebook entry void {voucher} --reason "salah arah"\n'
                "{anew}"
            ),
            what=what,
            voucher=entry.voucher,
            anew=message(anew, by=entry.amount, text='"..."', account=account.name),
        ),
    )


def _outside_plan(after: Book, entry: Entry) -> Iterator[Doubt]:
    """An expense past its line's budget, or of a grant and of no line of the plan."""
    if is_outside(after, entry):
        yield _plan_doubt(message(N_("Look again: aid is spent outside the RAB.")), entry)
    line = current_lines(after).get(entry.line) if entry.line is not None else None
    if line is None or move_on_line(after, entry, line.block) <= 0:
        return
    for over, by in overruns({line.line: line}, realised(after)):
        what = message(
            N_("Look again: RAB line {line}, {text}, goes {by:rp} over its budget."),
            line=str(over.line),
            text=over.text,
            by=by,
        )
        yield _plan_doubt(what, entry)


def _overpaid(after: Book, entry: Entry) -> Iterator[Doubt]:
    """More was paid of a debt than was owed: the name or the amount may be another."""
    for code, side in ((entry.source, -1), (entry.target, 1)):
        account = after.accounts[code]
        if not is_debt(account) or side == account.sign:
            continue
        moved = daily_balances(owner_entries(after, account, owner_of(account, entry)), code)
        over = -moved[-1][1] * account.sign
        if over > 0:
            what = message(
                N_("Look again: {label} of {who} stood at {open:rp}, and this is {amount:rp}."),
                label=inside(account.label),
                who=owner_name(after, account, entry),
                open=max(0, entry.amount - over),
                amount=entry.amount,
            )
            mend = message(
                N_(
                    "{what} If the name or the amount is another:\n"
                    '  kubebook entry correct {voucher} --party NAME --reason "..."'
                )
                if account.per == "party"
                else N_(
                    "{what} If the member or the amount is another:\n"
                    '  kubebook entry correct {voucher} --member MEMBER --reason "..."'
                ),
                what=what,
                voucher=entry.voucher,
            )
            yield Doubt(what, mend)


def _paid_already(before: Book, after: Book, gone: Entry) -> Iterator[Doubt]:
    """A debt that a correction makes smaller, or another's, than what was paid of it."""
    for code, side in ((gone.source, -1), (gone.target, 1)):
        account = after.accounts[code]
        if not is_debt(account) or side != account.sign:
            continue
        whose = owner_of(account, gone)
        had, left = (
            sum(move for _, move in daily_balances(owner_entries(book, account, whose), code)[-1:])
            * account.sign
            for book in (before, after)
        )
        if left < min(0, had):
            what = message(
                N_("Look again: more was paid of the {label} of {who} than it is now, by {by:rp}."),
                label=inside(account.label),
                who=owner_name(after, account, gone),
                by=-left,
            )
            yield Doubt(
                what,
                message(
                    N_('{what}\n  kubebook search "{who}"'),
                    what=what,
                    who=owner_name(after, account, gone),
                ),
            )


def like_name(book: Book, entry: Entry) -> Iterator[Doubt]:
    """A first debt of somebody whose name is spelled almost as another: maybe the same."""
    for code, side in ((entry.source, -1), (entry.target, 1)):
        account = book.accounts[code]
        if account.per != "party" or side != account.sign:
            continue
        known = misspelled(entry.party, parties(book).values())
        if known is None:
            continue
        what = message(
            N_("Look again: {name} is new in this book, and much like {known}."),
            name=entry.party,
            known=known,
        )
        yield Doubt(
            what,
            message(
                N_(
                    "{what} If they are the same:\n"
                    '  kubebook entry correct {voucher} --party "{known}" --reason "salah nama"'
                ),
                what=what,
                voucher=entry.voucher,
                known=known,
            ),
        )


def _plan_doubt(what: Message, entry: Entry) -> Doubt:
    return Doubt(
        what,
        message(
            N_(
                "{what} If it belongs to another line:\n"
                '  kubebook entry correct {voucher} --line NUMBER --reason "..."'
            ),
            what=what,
            voucher=entry.voucher,
        ),
    )


def _double(book: Book, entry: Entry) -> Iterator[Doubt]:
    """The same entry, or an opening of the same balance, once more."""
    like = _alike(entry)
    same = next((old for old in reversed(counting(book.entries)) if _alike(old) == like), None)
    if same:
        yield Doubt(
            message(N_("The same as {old}. Twice?"), old=same.voucher),
            message(
                N_(
                    "The same as {old}. If it was recorded twice:\n"
                    '  kubebook entry void {new} --reason "tercatat dua kali"'
                ),
                old=same.voucher,
                new=entry.voucher,
            ),
        )


def _once_a_member(book: Book, new: Member) -> Iterator[Doubt]:
    """Somebody of that name who left; if their NIK differ, they are two people."""
    for old in book.members.values():
        apart = old.nik and new.nik and old.nik != new.nik
        if old.left and folded(old.name) == folded(new.name) and not apart:
            facts = {"old": old.id, "name": old.name, "left": old.left, "new": new.id}
            yield Doubt(
                Message(
                    N_(
                        "{old} {name} left on {left}. The same person, who is back?\n"
                        "  kubebook member set {old} --returned"
                    ),
                    facts,
                ),
                Message(
                    N_(
                        "{old} {name} left on {left}. The same person, who is back? "
                        "Then not as a new member:\n"
                        "  kubebook member leave {new}\n"
                        "  kubebook member set {old} --returned"
                    ),
                    facts,
                ),
                message(N_("Another person, a new member?")),
            )


def _aid(book: Book, entry: Entry) -> Iterator[Doubt]:
    """Aid for which no grant is recorded, or more aid than the decree promises."""
    if not book.grants or BANTUAN_SOSIAL not in (entry.source, entry.target):
        return
    from kubebook.book.check.grants import shortfall_sentence
    from kubebook.book.grants.use import unnamed_aid, uses_of

    if entry in unnamed_aid(book):
        names = tuple(grant.name for grant in book.grants)
        what = message(N_("Of which grant is this? {names}"), names=names)
        yield Doubt(
            what,
            message(
                N_(
                    "{what}\n"
                    '  kubebook entry correct {voucher} --grant {name} --reason "bantuan {name}"'
                ),
                what=what,
                voucher=entry.voucher,
                name=names[-1],
            ),
        )
    for use in uses_of(book):
        above = shortfall_sentence(use) if use.shortfall < 0 else None
        if above and any(move.entry == entry for move in use.moves):
            yield Doubt(above, above)


def _alike(entry: Entry) -> tuple[object, ...]:
    """What two entries of one event have in common; for openings only the account and the name."""
    whose = (entry.source, entry.target, entry.party, entry.member)
    if is_opening(entry):
        return ("opening", *whose)
    return (*whose, entry.amount, entry.date, folded(entry.text))
