"""What is told of goods in sentences, and for scripts: what was saved, what wears, what is gone."""

from kubebook.book.book import Book
from kubebook.book.goods.stock import Holding, holdings
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Retirement
from kubebook.cli.options import told_facts
from kubebook.messages import N_, Message, message
from kubebook.statements.goods import CONDITIONS, ORIGINS
from kubebook.statements.totals import label_of


def told_saved(before: Book, change: Change) -> list[Message]:
    """The goods that a change puts or touches, one line each."""
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


def told_worn(change: Change) -> list[Message]:
    """What each voucher depreciates, in a line."""
    vouchers: dict[str, list[Entry]] = {}
    for record in change.put:
        if isinstance(record, Entry):
            vouchers.setdefault(record.voucher, []).append(record)
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


def told_gone(before: Book, change: Change) -> list[Message]:
    """What goes, what is left of it, and what leaves the books by which voucher."""
    gone = next(record for record in change.put if isinstance(record, Retirement))
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
    entries = [record for record in change.put if isinstance(record, Entry)]
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


def told_whole(book: Book, held: Holding) -> list[Message]:
    """Everything known of goods, a line each; what is not known is left out."""
    asset = held.asset
    facts = [
        (N_("Tag"), asset.tag),
        (N_("Name"), asset.name),
        (N_("Brand"), asset.brand),
        (N_("There are"), message(N_("{x} {unit}"), x=held.quantity, unit=asset.unit)),
        (N_("Origin"), message(ORIGINS[asset.origin])),
        (N_("Acquired on"), asset.acquired),
        (N_("Cost"), message(N_("{amount:rp}"), amount=held.cost)),
        (N_("Account"), label_of(book, asset.account)),
        (N_("Voucher"), tuple(entry.voucher for entry in held.brought)),
        (N_("Condition"), message(CONDITIONS[asset.condition])),
        (N_("Useful life (months)"), asset.life_months),
        (N_("Depreciated"), held.worn and message(N_("{amount:rp}"), amount=held.worn)),
        (N_("Remarks"), asset.note),
    ]
    gone = [
        message(
            N_("Gone on {day}: {pieces} {unit}, {reason} {voucher}"),
            day=one.date,
            pieces=one.quantity,
            unit=asset.unit,
            reason=one.reason,
            voucher=one.voucher,
        )
        for one in held.gone
    ]
    return [
        *told_facts(facts),
        *gone,
    ]


def as_facts(book: Book, held: Holding) -> dict[str, object]:
    """The same for scripts: words as typed, whole rupiah, ISO dates."""
    facts = {name: value for name, value in held.asset._asdict().items() if name != "entries"}
    account = book.accounts.get(held.asset.account)
    return facts | {
        "account": account.name if account else held.asset.account,
        "vouchers": [entry.voucher for entry in held.brought],
        "left": held.quantity,
        "cost": held.cost,
        "depreciated": held.worn,
        "value": held.value,
        "in_books": held.in_books,
        "gone": [
            {
                "date": one.date,
                "quantity": one.quantity,
                "amount": one.amount,
                "reason": one.reason,
                "voucher": one.voucher,
            }
            for one in held.gone
        ],
    }
