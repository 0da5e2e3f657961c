"""Debts: more paid than was owed, and a debt of a name that is almost known.

Pure.
"""

from collections.abc import Iterator, Sequence

from kubebook.book.accounts.chart import is_debt
from kubebook.book.book import Book, label_inside
from kubebook.book.doubts.doubt import Doubt, doubted
from kubebook.book.entries.recording import parties
from kubebook.book.entries.running_balances import owed_to_date, owner_name, owner_of
from kubebook.book.find import misspelled
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message


def overpaid(after: Book, entry: Entry) -> Iterator[Doubt]:
    """More was paid of a debt than was owed: the name or the amount may be another."""
    for account in _debts_moved(after, entry, rises=False):
        over = -owed_to_date(after, account, entry)
        if over > 0:
            what = message(
                N_("Look again: {label} of {who} stood at {open:rp}, and this is {amount:rp}."),
                label=label_inside(account.label),
                who=owner_name(after, account, entry),
                open=max(0, entry.amount - over),
                amount=entry.amount,
            )
            yield _debt_doubt(what, account, entry.voucher)


def paid_before(before: Book, after: Book, gone: Sequence[Entry]) -> Iterator[Doubt]:
    """A debt of which a correction leaves less than was paid already."""
    debts = {
        (account.code, owner_of(account, entry)): (account, entry)
        for entry in gone
        for account in _debts_moved(before, entry, rises=True)
    }
    for account, entry in debts.values():
        over = -owed_to_date(after, account, entry)
        if over > max(0, -owed_to_date(before, account, entry)):
            what = message(
                N_("Look again: then {who} paid {over:rp} more than was owed ({label}).")
                if account.type == "asset"
                else N_("Look again: then {who} was paid {over:rp} more than was owed ({label})."),
                who=owner_name(after, account, entry),
                over=over,
                label=label_inside(account.label),
            )
            yield _debt_doubt(what, account, entry.replaced_by)


def like_name(book: Book, entry: Entry) -> Iterator[Doubt]:
    """A first debt of somebody whose name is spelled almost as another: maybe the same."""
    for account in _debts_moved(book, entry, rises=True):
        if account.per != "party":
            continue
        known = misspelled(entry.party, parties(book).values())
        if known is None:
            continue
        what = message(
            N_("Look again: {name} is new in this book, and much like {known}."),
            name=entry.party,
            known=known,
        )
        yield doubted(
            what,
            N_(
                "{what} If they are the same:\n"
                '  kubebook entry correct {voucher} --party "{known}" --reason "salah nama"'
            ),
            voucher=entry.voucher,
            known=known,
        )


def _debts_moved(book: Book, entry: Entry, *, rises: bool) -> list[Account]:
    """The accounts of debts that an entry moves: on which more is owed by it, or less."""
    both = ((book.accounts[entry.source], -1), (book.accounts[entry.target], 1))
    return [
        account for account, side in both if is_debt(account) and rises == (side == account.sign)
    ]


def _debt_doubt(what: Message, account: Account, voucher: str) -> Doubt:
    mend = (
        N_(
            "{what} If the name or the amount is another:\n"
            '  kubebook entry correct {voucher} --party NAME --reason "..."'
        )
        if account.per == "party"
        else N_(
            "{what} If the member or the amount is another:\n"
            '  kubebook entry correct {voucher} --member MEMBER --reason "..."'
        )
    )
    return doubted(what, mend, voucher=voucher)
