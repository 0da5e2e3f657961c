"""The book as a journal of hledger, ledger or beancount, for programs that calculate it again.

Plain integers, IDR, accounts named type and typed name, voucher as code or metadata, members and
parties as sub-accounts if the account is kept by them. Voids are left out. It derives no
figure: the other program does.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kubebook.book.book import Book, counting, in_book_order, money_codes
from kubebook.book.grants.attribution import grant_name
from kubebook.book.records.accounts import Account, AccountType
from kubebook.book.records.entries import Entry, moved
from kubebook.files.journal_names import (
    component,
    distinct,
    plain_line,
    plain_name,
    quoted,
    tag_value,
)

SAMPLE = "CONTOH (rekaan)"
_HLEDGER_TYPES: Mapping[AccountType, str] = {
    "asset": "A",
    "liability": "L",
    "equity": "E",
    "income": "R",
    "cost": "X",
}
_BEANCOUNT_ROOTS: Mapping[AccountType, str] = {
    "asset": "Assets",
    "liability": "Liabilities",
    "equity": "Equity",
    "income": "Income",
    "cost": "Expenses",
}
_NO_ENTRIES = date(1970, 1, 1)
"""The day accounts are opened if nothing was ever recorded."""


def hledger_journal(book: Book) -> str:
    """The entries that count as a journal that hledger and ledger read, in the order of the book.

    What they would take for syntax in a text (`;`, brackets, line ends) is put differently.
    """
    entries = _entries(book)
    names = _Names(book, entries, lambda account: account.type, str, plain_name)
    lines = [f"; {plain_line(_title(book))}", "", "commodity IDR", "tag member", "tag party"]
    lines += ["tag line", "tag grant", ""]
    for account, path in names.declared():
        kind = "C" if account.is_money else _HLEDGER_TYPES[account.type]
        lines += [f"account {path}", f"    ; type:{kind}"]
    for entry in entries:
        lines += ["", f"{entry.date} * ({entry.voucher}) {plain_line(entry.text)}".rstrip()]
        lines += [f"    ; {tag}: {tag_value(value)}" for tag, value in _tags(book, entry)]
        lines += _postings(entry, names, "    ")
    return "\n".join(lines) + "\n"


def beancount_journal(book: Book) -> str:
    """The entries that count as a beancount file, in the order of the book."""
    entries = _entries(book)
    names = _Names(
        book, entries, lambda account: _BEANCOUNT_ROOTS[account.type], component, component
    )
    first = min((entry.date for entry in entries), default=_NO_ENTRIES)
    lines = [
        f'option "title" {quoted(_title(book))}',
        'option "operating_currency" "IDR"',
        "",
    ]
    for account, path in names.declared():
        lines += [f"{first} open {path} IDR", f"  name: {quoted(account.label)}"]
    for entry in entries:
        lines += ["", f"{entry.date} * {quoted(entry.text)}", f'  voucher: "{entry.voucher}"']
        lines += [f"  {tag}: {quoted(value)}" for tag, value in _tags(book, entry)]
        lines += _postings(entry, names, "  ")
    return "\n".join(lines) + "\n"


def _entries(book: Book) -> list[Entry]:
    ordered = in_book_order(counting(book.entries), money_codes(book.accounts))
    return [moved(entry) for entry in ordered]


def _title(book: Book) -> str:
    return f"{book.group.title}, {SAMPLE}" if book.group.sample else book.group.title


def _person(book: Book, member: str) -> str:
    known = book.members.get(member)
    return f"{member} {known.name}" if known else member


def _tags(book: Book, entry: Entry) -> list[tuple[str, str]]:
    """The member, party, plan line and grant that an entry names, as tags."""
    named = (
        ("member", _person(book, entry.member)),
        ("party", entry.party),
        ("line", str(entry.line or "")),
        ("grant", grant_name(book, entry.grant)),
    )
    return [(tag, value) for tag, value in named if value]


def _postings(entry: Entry, names: "_Names", indent: str) -> list[str]:
    return [
        f"{indent}{names.path(entry.target, entry)}  {entry.amount} IDR",
        f"{indent}{names.path(entry.source, entry)}  -{entry.amount} IDR",
    ]


@dataclass(frozen=True, slots=True)
class _Side:
    """One account as an entry uses it: with the member or party it is kept for, or ""."""

    code: str
    kept_for: str


class _Names:
    """The path of every account in one journal, each another; only what is used has sub-accounts.

    `root` makes the first part from an account, `own` the second from its typed name, `below` the
    third from a member or party.
    """

    def __init__(
        self,
        book: Book,
        entries: Sequence[Entry],
        root: Callable[[Account], str],
        own: Callable[[str], str],
        below: Callable[[str], str],
    ) -> None:
        self.book = book
        typed = distinct((account.name for account in book.accounts.values()), own)
        kept_for: dict[str, dict[str, None]] = {code: {} for code in book.accounts}
        for entry in entries:
            for code in (entry.source, entry.target):
                if side := self._side(code, entry).kept_for:
                    kept_for[code][side] = None
        self.paths: dict[_Side, str] = {}
        for code, account in book.accounts.items():
            path = f"{root(account)}:{typed[account.name]}"
            self.paths[_Side(code, "")] = path
            for name, part in distinct(kept_for[code], below).items():
                self.paths[_Side(code, name)] = f"{path}:{part}"

    def path(self, code: str, entry: Entry) -> str:
        """The path of one side of an entry; the code if a faulty book has no such account."""
        return self.paths.get(self._side(code, entry), code)

    def declared(self) -> Iterator[tuple[Account, str]]:
        """Every account with its path, and every sub-account with its own."""
        for side, path in self.paths.items():
            yield self.book.accounts[side.code], path

    def _side(self, code: str, entry: Entry) -> _Side:
        account = self.book.accounts.get(code)
        match account.per if account else None:
            case "member" if entry.member:
                return _Side(code, _person(self.book, entry.member))
            case "party":
                return _Side(code, entry.party)
        return _Side(code, "")
