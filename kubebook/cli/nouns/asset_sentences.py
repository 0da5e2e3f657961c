"""The sentences about goods: saved, depreciated, to be retired, gone, and left."""

import datetime as dt

from kubebook.book.book import Book, label_of
from kubebook.book.goods.depreciation import depreciate, months_left_out
from kubebook.book.goods.stock import Holding, holdings
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Retirement
from kubebook.cli.asking import agree, sure
from kubebook.cli.session import Session
from kubebook.messages import N_, Message, message
from kubebook.periods import Period


def saved(before: Book, change: Change) -> list[Message]:
    """The goods that a change adds or changes, one line each."""
    after = before.apply(change)
    touched = {record.asset for record in change.put if isinstance(record, Retirement)}
    return [
        message(
            N_("{tag} {name}: {quantity} {unit}, {amount:rp}, {label}"),
            tag=held.asset.tag,
            name=held.asset.name,
            quantity=held.quantity,
            unit=held.asset.unit,
            amount=held.cost,
            label=label_of(after, held.asset.account),
        )
        for held in holdings(after).values()
        if held.asset in change.put or held.asset.number in touched
    ]


def what_wears(change: Change) -> list[Message]:
    """What each voucher depreciates, one line each."""
    vouchers: dict[str, list[Entry]] = {}
    for entry in change.of(Entry):
        vouchers.setdefault(entry.voucher, []).append(entry)
    return [
        message(
            N_("{voucher}, {day}: depreciation {amount:rp} (goods: {count})"),
            voucher=voucher,
            day=entries[0].date,
            amount=sum(entry.amount for entry in entries),
            count=len(entries),
        )
        for voucher, entries in vouchers.items()
    ]


def what_goes(before: Book, change: Change) -> list[Message]:
    """What is retired, what is left of it, and which voucher takes how much out of the books."""
    gone = change.first(Retirement)
    held = holdings(before.apply(change))[gone.asset]
    asset = held.asset
    lines = [
        message(
            N_("{tag} {name}: {pieces} {unit} gone, {left} left."),
            tag=asset.tag,
            name=asset.name,
            pieces=gone.quantity,
            unit=asset.unit,
            left=held.quantity,
        )
    ]
    entries = change.of(Entry)
    if entries:
        loss = sum(e.amount for e in entries if before.accounts[e.target].type == "cost")
        lines.append(
            message(
                N_("{voucher}: cost {cost:rp}, depreciated {worn:rp}, loss {loss:rp}."),
                voucher=entries[0].voucher,
                cost=gone.amount,
                worn=gone.amount - loss,
                loss=loss,
            )
        )
    return lines


def what_is_gone(held: Holding) -> list[Message]:
    """The pieces of goods that are gone, a line for each time."""
    return [
        message(
            N_("Gone on {day}: {pieces} {unit}, {reason} {voucher}"),
            day=one.date,
            pieces=one.quantity,
            unit=held.asset.unit,
            reason=one.reason,
            voucher=one.voucher,
        )
        for one in held.gone
    ]


def figures(held: Holding) -> dict[str, object]:
    """What is left of goods and what is gone, for scripts: whole rupiah, ISO dates."""
    keys = ("date", "quantity", "amount", "reason", "voucher")
    return {
        "vouchers": [entry.voucher for entry in held.brought],
        "left": held.quantity,
        "cost": held.cost,
        "depreciated": held.worn,
        "value": held.value,
        "in_books": held.in_books,
        "gone": [{key: getattr(one, key) for key in keys} for one in held.gone],
    }


def asked_months(session: Session, months: Period, today: dt.date) -> Period:
    """The months to book, with earlier ones that are not booked yet if the person wants them.

    Raises:
        Declined: the person answers no to what would be booked.
    """
    book = session.read().book
    missing = months_left_out(book, before=months.start)
    if missing:
        session.screen.say(message(N_("Not booked yet: {months}."), months=missing))
        if sure(session, message(N_("Book these too?"))):
            months = Period(missing[0].start, months.end)
    session.screen.say(*what_wears(depreciate(book, months=months, today=today)))
    agree(session, message(N_("Save?")))
    return months
