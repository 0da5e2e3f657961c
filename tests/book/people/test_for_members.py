"""The book as every member may take it home: no numbers of persons, and every figure as it was."""

from datetime import date

from kubebook.book.book import balances
from kubebook.book.people.for_members import for_members
from kubebook.book.records.change import Change
from kubebook.book.records.meetings import Meeting
from tests.statements.books import book_of, entry

NIK, PHONE = "6271014507850001", "0812 3456 7890"


def test_numbers_of_persons_go_and_figures_stay() -> None:
    """A voucher of five figures has nine digits too, and is no number of a person."""
    own = entry(1, "2026-10-02", 1_000, "kas", "pakan")
    own = own._replace(voucher="BKK-2026-10000", text=f"Pakan, HP {PHONE}", party=f"NIK {NIK}")
    old = book_of(own)
    meeting = Meeting(
        number=1, date=date(2026, 10, 3), agenda="RAB", decisions=(f"Telepon {PHONE} dicatat",)
    )
    old = old.apply(Change(did="", put=(meeting,)))
    new = for_members(old)
    assert balances(new.entries) == balances(old.entries)
    (entered,) = new.entries
    assert entered.voucher == "BKK-2026-10000"
    assert (entered.text, entered.party) == ("Pakan, HP ••••", "NIK ••••")
    assert new.meetings[0].decisions == ("Telepon •••• dicatat",)
