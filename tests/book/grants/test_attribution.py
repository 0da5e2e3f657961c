"""An entry belongs to a line of the plan, and by it to a grant; or to a grant by its own word."""

import pytest

from kubebook.book.entries.mending import Correction, correct
from kubebook.book.grants.attribution import find_grant, funds_of, grant_number, lines_of_version
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import OWN_MONEY, PlanLine
from kubebook.errors.grants import GrantAmbiguous, GrantNotFound, GrantNotOfLine
from kubebook.errors.plan import PlanLineNotFound
from tests.book.desk import TODAY, Desk

AID = Grant(
    number=1,
    name="bansos-2026",
    label="Bantuan sosial KUBE",
    budget="apbd-kabupaten",
    amount=20_000_000,
    year=2026,
)
OTHER = AID._replace(number=2, name="bansos-2027", year=2027)
FEED = PlanLine(
    number=1,
    line=1,
    version=1,
    block="belanja",
    text="Pakan, 12 karung",
    volume=12_000,
    unit="karung",
    price=400_000,
    amount=4_800_000,
    account="5102",
    fund=1,
)
PAPER = FEED._replace(number=2, line=2, text="Buku kas", account="5205", fund=OWN_MONEY)


@pytest.fixture
def desk() -> Desk:
    """A group with two grants, one line of aid and one of its own money, and 20 million."""
    desk = Desk()
    desk.put(Change(did="plan add", put=(AID, OTHER, FEED, PAPER)))
    desk.receipt(20_000_000, "bantuan-sosial", "10-01", grant="bansos-2026")
    return desk


def grant_of(desk: Desk, entry: Entry) -> int | None:
    """The number of the grant that an entry of the desk belongs to."""
    return grant_number(entry, funds_of(desk.book))


def test_line_says_account_and_grant(desk: Desk) -> None:
    """Feed of line 3 is booked as feed and counted as aid, without a word more."""
    entry = desk.expense(400_000, "", "10-02", line="1")
    assert (entry.target, entry.line, entry.grant) == ("5102", 1, None)
    assert grant_of(desk, entry) == 1


def test_line_of_own_money_belongs_to_no_grant(desk: Desk) -> None:
    """What the group pays itself is no spending of aid."""
    assert grant_of(desk, desk.expense(10_000, "", "10-02", line="2")) is None


def test_grant_is_named_where_no_line_says_it(desk: Desk) -> None:
    """Spending outside the plan is still spending of that aid."""
    entry = desk.expense(50_000, "rapat", "10-02", grant="bansos-2026")
    assert (entry.line, entry.grant) == (None, 1)
    assert grant_of(desk, entry) == 1


def test_grant_beside_its_own_line_is_not_kept_twice(desk: Desk) -> None:
    """The line's fund decides, also after a revision of the plan."""
    entry = desk.expense(50_000, "", "10-02", line="1", grant="bansos-2026")
    assert (entry.line, entry.grant) == (1, None)


@pytest.mark.parametrize(
    ("named", "leaf"),
    [
        ({"line": "3"}, PlanLineNotFound),
        ({"line": "\u0662"}, PlanLineNotFound),
        ({"grant": "x"}, GrantNotFound),
        ({"grant": "bansos"}, GrantAmbiguous),
        ({"line": "1", "grant": "bansos-2027"}, GrantNotOfLine),
        ({"line": "2", "grant": "bansos-2026"}, GrantNotOfLine),
    ],
)
def test_what_is_not_known_is_refused(
    desk: Desk, named: dict[str, str], leaf: type[Exception]
) -> None:
    """A slip of the finger never lands on somebody else's money."""
    with pytest.raises(leaf):
        desk.expense(50_000, "pakan", "10-02", **named)


def test_unique_beginning_of_a_grant_is_enough(desk: Desk) -> None:
    """As with accounts and members."""
    assert find_grant(desk.book, "BANSOS-2027") == OTHER


@pytest.mark.parametrize(
    ("right", "belongs"),
    [
        (Correction(amount=300_000), (1, None)),
        (Correction(line="2"), (2, None)),
        (Correction(line=""), (None, None)),
        (Correction(grant="bansos-2027"), (None, 2)),
    ],
)
def test_correction_keeps_or_mends_where_an_entry_belongs(
    desk: Desk, right: Correction, belongs: tuple[int | None, int | None]
) -> None:
    """What is not named stays."""
    entry = desk.expense(400_000, "", "10-02", line="1")
    change = correct(desk.book, voucher=entry.voucher, reason="salah", right=right, today=TODAY)
    new = change.put[-1]
    assert isinstance(new, Entry)
    assert (new.line, new.grant) == belongs


@pytest.mark.parametrize(
    ("right", "belongs"),
    [
        (Correction(amount=300_000), (None, 1)),
        (Correction(grant=""), (None, None)),
        (Correction(grant="bansos-2027"), (None, 2)),
        (Correction(line="1"), (1, None)),
    ],
)
def test_correction_keeps_takes_away_or_mends_the_grant_that_an_entry_names(
    desk: Desk, right: Correction, belongs: tuple[int | None, int | None]
) -> None:
    """The same of an entry on no line of the plan."""
    entry = desk.expense(400_000, "rapat", "10-02", grant="bansos-2026")
    change = correct(desk.book, voucher=entry.voucher, reason="salah", right=right, today=TODAY)
    new = change.put[-1]
    assert isinstance(new, Entry)
    assert (new.line, new.grant) == belongs


def test_each_version_has_its_lines() -> None:
    """An older plan can be read as it was: revised, added and removed lines."""
    records = (
        FEED,
        PAPER,
        FEED._replace(number=3, version=2, amount=5_000_000),
        PAPER._replace(number=4, version=3, gone=True),
        PAPER._replace(number=5, version=3, line=3, text="Lampu"),
    )

    def amounts(version: int | None) -> dict[int, int]:
        return {line: it.amount for line, it in lines_of_version(records, version).items()}

    assert amounts(1) == {1: 4_800_000, 2: 4_800_000}
    assert amounts(2) == {1: 5_000_000, 2: 4_800_000}
    assert amounts(3) == amounts(None) == {1: 5_000_000, 3: 4_800_000}


def test_fund_of_a_removed_line_is_still_known(desk: Desk) -> None:
    """Its entries stay the aid's."""
    entry = desk.expense(400_000, "", "10-02", line="1")
    desk.put(Change(did="plan remove", put=(FEED._replace(number=3, version=2, gone=True),)))
    assert grant_of(desk, entry) == 1
