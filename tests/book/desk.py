"""A treasurer's desk: one book, and commands typed on it one after the other."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal

from kubebook.book.accounts.own_accounts import add_account
from kubebook.book.book import Book, new_book
from kubebook.book.entries import mending, recording, settling
from kubebook.book.entries.mending import Correction
from kubebook.book.entries.running_balances import daily_balances
from kubebook.book.group import start_group
from kubebook.book.people.members import add_member
from kubebook.book.proofs import Scan, attach
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors import KubebookError
from kubebook.language import word

TODAY = date(2026, 10, 31)
NAMES = ("Suparti", "Agus Dehen", "Siti Aminah", "Siti Rahma", "Hendra Tuwan", "Lina Kusumawati")


def day(text: str) -> date:
    """`10-05` as a day of 2026, `2025-12-31` as it is."""
    return date.fromisoformat(text if len(text) > len("10-05") else f"2026-{text}")


class Desk:
    """A book of an invented group, changed by commands; each command hands back its entry."""

    def __init__(self, members: int = 0, today: date = TODAY) -> None:
        self.today = today
        joined = date(2025, 1, 1)
        self.book: Book = new_book(
            start_group(name="CONTOH (rekaan)", village="Rekaan", today=joined)
        )
        for name in NAMES[:members]:
            self.put(add_member(self.book, {"name": name}, today=joined))

    def put(self, change: Change) -> Change:
        """Save a change."""
        self.book = self.book.apply(change)
        return change

    def _entry(self, change: Change) -> Entry:
        self.put(change)
        entry = change.put[-1]
        if not isinstance(entry, Entry):
            raise TypeError(entry)
        return entry

    def receipt(self, amount: int, account: str, when: str, **more: str) -> Entry:
        """Money in."""
        return self._entry(
            recording.receipt(
                self.book,
                amount=amount,
                account=account,
                day=day(when),
                today=self.today,
                **{"text": "Uang masuk", **more},  # type: ignore[arg-type]
            )
        )

    def expense(self, amount: int, account: str, when: str, **more: str) -> Entry:
        """Money out."""
        return self._entry(
            recording.expense(
                self.book,
                amount=amount,
                account=account,
                day=day(when),
                today=self.today,
                **{"text": "Uang keluar", **more},  # type: ignore[arg-type]
            )
        )

    def settle(self, who: str, amount: int, when: str, **more: str) -> Entry:
        """A debt is paid, or a part of it."""
        return self._entry(
            settling.settle(
                self.book,
                who=who,
                amount=amount,
                day=day(when),
                today=self.today,
                **more,
            )
        )

    def transfer(self, amount: int, source: str, target: str, when: str) -> Entry:
        """Money from one place to another."""
        return self._entry(
            recording.transfer(
                self.book,
                amount=amount,
                text="Pindah uang",
                source=source,
                target=target,
                day=day(when),
                today=self.today,
            )
        )

    def adjust(self, amount: int, out_of: str, into: str, when: str, **more: str) -> Entry:
        """A memorial entry."""
        return self._entry(
            recording.adjust(
                self.book,
                amount=amount,
                source=out_of,
                target=into,
                day=day(when),
                today=self.today,
                **{"text": "Penyesuaian", **more},  # type: ignore[arg-type]
            )
        )

    def opening(self, amount: int, account: str, when: str, **more: str) -> Entry:
        """A balance of the paper book."""
        return self._entry(
            recording.opening(
                self.book,
                amount=amount,
                account=account,
                day=day(when),
                today=self.today,
                **{"text": "Saldo awal", **more},  # type: ignore[arg-type]
            )
        )

    def prove(self, voucher: str, picture: str = "nota") -> Change:
        """A picture is attached to a voucher."""
        scan = Scan(f"{picture}.jpg", "jpg", picture.encode())
        return self.put(attach(self.book, voucher=voucher, scans=[scan], today=self.today))

    def void(self, voucher: str, reason: str = "Salah catat") -> Change:
        """A voucher counts no more."""
        return self.put(mending.void(self.book, voucher=voucher, reason=reason, today=self.today))

    def correct(
        self,
        voucher: str,
        *,
        number: int | None = None,
        reason: str = "Salah tulis",
        **right: object,
    ) -> Entry:
        """A voucher is replaced by what is right; the last part of the replacement."""
        return self._entry(
            mending.correct(
                self.book,
                voucher=voucher,
                reason=reason,
                right=Correction(**right),  # type: ignore[arg-type]
                today=self.today,
                number=number,
            )
        )

    def add_account(self, name: str, like: str) -> None:
        """An account of the group's own."""
        self.put(add_account(self.book, name=name, like=like))

    def shown(self, account: str, member: str = "") -> int:
        """The balance of an account after all entries, as paper shows it."""
        line = next(a for a in self.book.accounts.values() if a.name == account)
        days = daily_balances(self.book.entries, line.code, member)
        return days[-1][1] * line.sign if days else 0

    def moved(self, entry: Entry) -> tuple[str, str]:
        """From which account to which an entry moves its amount, by their typed names."""
        return self.book.accounts[entry.source].name, self.book.accounts[entry.target].name


def refusal(
    do: Callable[[], object], leaf: type[KubebookError], language: Literal["id", "en"] = "id"
) -> str:
    """The sentence with which `do` is refused, and that it is this leaf."""
    try:
        do()
    except KubebookError as error:
        if type(error) is leaf:
            return word(error.worded, language)
        raise
    raise AssertionError(f"{leaf.__name__} was expected, and nothing was refused")


def facts(do: Callable[[], object], leaf: type[KubebookError]) -> Mapping[str, object]:
    """The facts with which `do` is refused by this leaf."""
    try:
        do()
    except leaf as error:
        return error.facts
    raise AssertionError(f"{leaf.__name__} was expected, and nothing was refused")
