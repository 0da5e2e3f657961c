"""A reversal in the cash book of a grant: less on the side of what it takes back."""

from kubebook.book.grants.awards import add_grant
from kubebook.statements.catalogue import make
from tests.book.closings.desk import ClosingDesk, month


def test_what_takes_back_stands_on_the_side_of_what_it_takes_back() -> None:
    """Aid that came and was spent, both taken back: less receipts, less expenses, the same rest."""
    desk = ClosingDesk()
    aid = {"name": "bansos", "budget": "apbn", "amount": 900_000}
    desk.put(add_grant(desk.book, aid, today=desk.today))
    desk.receipt(900_000, "bantuan-sosial", "09-01", grant="bansos", into="bank")
    desk.expense(500_000, "pakan", "09-02", grant="bansos", out_of="bank")
    desk.receipt(700_000, "penjualan", "09-03", into="bank")
    desk.close("09")
    desk.reverse("BBK-2026-0001")
    desk.reverse("BBM-2026-0001")
    made = make("grant-cash-book", desk.book, month("10"), today=desk.today)
    assert made.totals["in"] == -900_000
    assert made.totals["out"] == -500_000
    assert made.totals["balance"] == made.totals["left"] == 0
