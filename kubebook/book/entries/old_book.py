"""An older book taken over: its balances as openings, and what is left without an owner.

Pure. Every balance goes through `recording.opening`; here is only what a list of them adds.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.accounts.chart import SALDO_AWAL, SALDO_LABA, find_account, is_voluntary_savings
from kubebook.book.book import Book, balances, counting, is_opening, label_of
from kubebook.book.entries.recording import adjust, opening
from kubebook.book.find import folded
from kubebook.book.people.members import set_member
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change, Record
from kubebook.book.records.entries import Entry
from kubebook.errors.entries import OpeningThere

if TYPE_CHECKING:
    from kubebook.messages import Message


class OldBalance(NamedTuple):
    """What stands in the old book on an account, whole rupiah; of whom, where that is kept."""

    account: str
    amount: int
    member: str = ""
    party: str = ""
    grant: str = ""
    text: str = ""


class Reckoning(NamedTuple):
    """The opening balances added up, whole rupiah.

    What the group `has`; what it `owes`; the members' `savings`; the capital that is `named`; and
    the `rest`, which is nobody's yet (below 0: there is more owner than money and goods).
    """

    has: int
    owes: int
    savings: int
    named: int
    rest: int


def there(book: Book, account: str, *, member: str = "", party: str = "") -> Entry | None:
    """The opening of an account, a code, that counts; of this member or party, where it is kept."""
    wanted = (member, folded(party))
    return next(
        (
            entry
            for entry in counting(book.entries)
            if is_opening(entry)
            and account in (entry.source, entry.target)
            and (entry.member, folded(entry.party)) == wanted
        ),
        None,
    )


def take_over(book: Book, taken: Iterable[OldBalance], *, day: date, today: date) -> Change:
    """Openings for several balances of one day, all or none.

    Raises:
        OpeningThere: one of them is in the book already.
        KubebookError: as `opening`.
    """
    put: list[Record] = []
    notices: list[Message] = []
    for one in taken:
        account = find_account(book.accounts, one.account)
        change = opening(book, **one._asdict(), day=day, today=today)
        made = change.first(Entry)
        known = there(book, account.code, member=made.member, party=made.party)
        if known and (account.per or account.is_money):
            label = label_of(book, account.code, known.member)
            raise OpeningThere(
                label=f"{label}, {known.party}" if known.party else label,
                amount=known.amount,
                voucher=known.voucher,
            )
        book = book.apply(change)
        put += change.put
        notices += change.notices
    return Change(did="opening", put=tuple(put), notices=tuple(notices))


def reckoning(book: Book) -> Reckoning:
    """The openings that count, added up."""
    sums = balances(entry for entry in book.entries if is_opening(entry))
    has = owes = savings = named = 0
    for code, balance in sums.items():
        account = book.accounts.get(code)
        if account is None:  # of a faulty book, which `check` names
            continue
        if account.type == "asset":
            has += balance
        elif is_savings(account):
            savings -= balance
        elif account.type == "liability":
            owes -= balance
        elif code != SALDO_AWAL:
            named -= balance
    return Reckoning(has, owes, savings, named, has - owes - savings - named)


def is_savings(account: Account) -> bool:
    """Whether members save on an account: simpanan pokok, wajib, sukarela, and accounts like it."""
    return account.per == "member" and (account.type == "equity" or is_voluntary_savings(account))


def loss_before(book: Book, *, day: date, today: date) -> Change:
    """The entry that names what is missing as a loss from before the book."""
    return adjust(
        book,
        source=book.accounts[SALDO_LABA].name,
        target=book.accounts[SALDO_AWAL].name,
        amount=-reckoning(book).rest,
        text="Rugi sebelum pembukuan",
        day=day,
        today=today,
    )


def members_since(book: Book, day: date, *, today: date) -> Change:
    """Let everybody who is recorded as joining after `day` have joined on it, offices too."""
    put: dict[tuple[type, int], Record] = {}
    for member in list(book.members.values()):
        if member.left is None and member.joined > day:
            change = set_member(book, member.id, {"joined": day}, today=today)
            book = book.apply(change)
            put |= {(type(it), getattr(it, "number", 0)): it for it in change.put}
    return Change(did="member set", put=tuple(put.values()))
