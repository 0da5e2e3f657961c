"""The plan: lines, the agreement, revisions with their reason, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.grants.attribution import current_lines, find_line, lines_of_version
from kubebook.book.import_rows import ImportRow
from kubebook.book.meetings.meetings import add_meeting, set_meeting
from kubebook.book.plan.importing import import_lines
from kubebook.book.plan.lines import (
    LineDetails,
    add_line,
    in_blocks,
    nature_of,
    remove_line,
    set_line,
)
from kubebook.book.plan.versions import (
    When,
    approve,
    deciding_meeting,
    lines_on,
    version_meant,
    version_on,
)
from kubebook.book.records.change import Change
from kubebook.book.records.grants import Grant
from kubebook.book.records.meetings import Meeting
from kubebook.book.records.plan import OWN_MONEY, PlanLine
from kubebook.errors import KubebookError
from kubebook.errors.accounts import AccountNotFound
from kubebook.errors.files import ImportRefused
from kubebook.errors.grants import GrantNotFound
from kubebook.errors.meetings import MeetingNotFound
from kubebook.errors.plan import (
    FundMissing,
    LineHasEntries,
    LineTooLarge,
    LineWorthNothing,
    PlanLineAmbiguous,
    PlanLineNotFound,
    PlanVersionNotFound,
    RevisionReasonMissing,
    RevisionTooEarly,
)
from kubebook.errors.typed import ChoiceUnknown, DayToCome, NothingToSet
from kubebook.money import LARGEST
from tests.book.desk import TODAY, Desk, day

AID = Grant(
    number=1, name="bansos-2026", label="Bantuan", budget="apbn", amount=20_000_000, year=2026
)
FEED: LineDetails = {
    "text": "Pakan",
    "volume": 12_000,
    "unit": "karung",
    "price": 400_000,
    "account": "pakan",
    "fund": "bansos",
}


def when(on: str = "10-31", reason: str = "") -> When:
    """A change on a day, as of the desk's today."""
    return When(day=day(on), reason=reason, today=TODAY)


@pytest.fixture
def desk() -> Desk:
    """A group with a grant and a plan of one line."""
    desk = Desk()
    desk.put(Change(did="grant add", put=(AID,)))
    desk.put(add_line(desk.book, FEED, when()))
    return desk


@pytest.fixture
def agreed(desk: Desk) -> Desk:
    """The same, agreed on on 5 October."""
    desk.put(approve(desk.book, day=day("10-05"), today=TODAY))
    return desk


def line_of(desk: Desk, number: int = 1) -> PlanLine:
    """A line as it now is."""
    return current_lines(desk.book)[number]


def test_line_is_kept_with_its_amount(desk: Desk) -> None:
    """Volume times price, its fund and account found."""
    assert line_of(desk) == PlanLine(
        number=1,
        line=1,
        version=1,
        block="belanja",
        text="Pakan",
        volume=12_000,
        unit="karung",
        price=400_000,
        amount=4_800_000,
        account="5102",
        fund=1,
    )


def test_line_of_income_needs_no_fund(desk: Desk) -> None:
    """Nobody pays what comes in; without a volume it is one paket."""
    said: LineDetails = {
        "text": "Telur",
        "block": "Pendapatan",
        "price": 60_000,
        "account": "penjualan",
    }
    desk.put(add_line(desk.book, said, when()))
    line = line_of(desk, 2)
    assert (line.block, line.fund, line.volume, line.unit) == (
        "pendapatan",
        OWN_MONEY,
        1_000,
        "paket",
    )


@pytest.mark.parametrize(
    ("said", "leaf"),
    [
        ({"fund": ""}, FundMissing),
        ({"fund": "pkh"}, GrantNotFound),
        ({"block": "modal"}, ChoiceUnknown),
        ({"nature": "apa"}, ChoiceUnknown),
        ({"account": "x"}, AccountNotFound),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Desk, said: LineDetails, leaf: type[KubebookError]
) -> None:
    """Nothing is guessed."""
    with pytest.raises(leaf):
        add_line(desk.book, {**FEED, **said}, when())


@pytest.mark.parametrize("price", [1, LARGEST])
def test_a_line_is_worth_a_rupiah_at_least_and_no_more_than_an_amount_may_be(
    desk: Desk, price: int
) -> None:
    """One rupiah less, or one more, is refused."""
    said: LineDetails = {**FEED, "volume": 1_000, "price": price}
    desk.put(add_line(desk.book, said, when()))
    assert line_of(desk, 2).amount == price
    too_far: LineDetails = {**said, "price": price + 1} if price > 1 else {**said, "volume": 499}
    with pytest.raises(LineTooLarge if price > 1 else LineWorthNothing):
        add_line(desk.book, too_far, when())


def test_numbers_of_lines_never_return(desk: Desk) -> None:
    """Two lines taken out of a draft leave two numbers that nobody gets again."""
    desk.put(add_line(desk.book, {**FEED, "text": "Obat"}, when()))
    for number in ("1", "2"):
        desk.put(remove_line(desk.book, number, when()))
    desk.put(add_line(desk.book, FEED, when()))
    assert list(current_lines(desk.book)) == [3]


def test_draft_is_changed_in_place(desk: Desk) -> None:
    """While nobody has agreed, there is one version and no reason."""
    desk.put(set_line(desk.book, "1", {"volume": 10_000}, when()))
    assert desk.book.plan_lines == (line_of(desk),)
    assert (line_of(desk).amount, line_of(desk).version) == (4_000_000, 1)
    desk.put(remove_line(desk.book, "1", when()))
    assert current_lines(desk.book) == {}
    desk.put(add_line(desk.book, FEED, when()))
    assert list(current_lines(desk.book)) == [2]


def test_agreed_plan_changes_only_with_a_reason(agreed: Desk) -> None:
    """Also adding and removing."""
    with pytest.raises(RevisionReasonMissing):
        set_line(agreed.book, "1", {"price": 1}, when())
    with pytest.raises(RevisionReasonMissing):
        add_line(agreed.book, FEED, when(reason="  "))
    with pytest.raises(RevisionReasonMissing):
        remove_line(agreed.book, "1", when())


def test_changes_of_one_day_and_reason_are_one_version(agreed: Desk) -> None:
    """Another reason, or another day, is another version; each can be read as it was."""
    agreed.put(set_line(agreed.book, "1", {"price": 410_000}, when("10-10", "Harga naik")))
    agreed.put(add_line(agreed.book, {**FEED, "text": "Obat"}, when("10-10", "Harga naik")))
    agreed.put(set_line(agreed.book, "2", {"price": 50_000}, when("10-10", "Harga naik")))
    agreed.put(remove_line(agreed.book, "1", when("10-10", "Ganti usaha")))
    agreed.put(set_line(agreed.book, "2", {"price": 60_000}, when("10-12", "Ganti usaha")))

    assert [(one.number, one.date.day, one.reason) for one in agreed.book.plan_versions] == [
        (1, 5, ""),
        (2, 10, "Harga naik"),
        (3, 10, "Ganti usaha"),
        (4, 12, "Ganti usaha"),
    ]
    prices = [
        {number: it.price for number, it in lines_of_version(agreed.book.plan_lines, v).items()}
        for v in (1, 2, 3, 4)
    ]
    assert prices == [
        {1: 400_000},
        {1: 410_000, 2: 50_000},
        {2: 50_000},
        {2: 60_000},
    ]
    assert len(agreed.book.plan_lines) == 5
    assert version_on(agreed.book, day("10-11")) == 3
    assert [version_on(agreed.book, day(on)) for on in ("10-09", "10-10", "10-12")] == [1, 3, 4]
    assert version_on(agreed.book, day("01-01")) == 1
    assert list(lines_on(agreed.book, day("10-07"))) == [1]


def test_versions_are_numbered_from_one_to_the_last(agreed: Desk) -> None:
    """There is no version 0, and none after the last; a draft is version 1."""
    agreed.put(set_line(agreed.book, "1", {"price": 410_000}, when("10-10", "Harga naik")))
    assert [version_meant(agreed.book, typed, TODAY) for typed in ("1", "2")] == [1, 2]
    assert version_meant(Desk().book, "1", TODAY) == 1
    for typed in ("0", "3", "-1", "satu"):
        with pytest.raises(PlanVersionNotFound):
            version_meant(agreed.book, typed, TODAY)


def test_nothing_new_makes_no_version(agreed: Desk) -> None:
    """The same price once more revises nothing."""
    assert set_line(agreed.book, "1", {"price": 400_000}, when(reason="x")).put == ()
    with pytest.raises(NothingToSet):
        set_line(agreed.book, "1", {}, when(reason="x"))


def test_revision_lies_between_the_last_version_and_today(agreed: Desk) -> None:
    """Versions stand in the order of their days."""
    with pytest.raises(RevisionTooEarly):
        set_line(agreed.book, "1", {"price": 1_000}, when("10-04", "x"))
    with pytest.raises(DayToCome):
        set_line(agreed.book, "1", {"price": 1_000}, when("11-01", "x"))
    agreed.put(set_line(agreed.book, "1", {"price": 1_000}, when("10-05", "x")))
    agreed.put(set_line(agreed.book, "1", {"price": 2_000}, when("10-31", "y")))
    assert [one.number for one in agreed.book.plan_versions] == [1, 2, 3]


def test_agreement_is_no_day_to_come(desk: Desk) -> None:
    """Nobody has agreed tomorrow."""
    with pytest.raises(DayToCome):
        approve(desk.book, day=date(2026, 11, 1), today=TODAY)


@pytest.mark.parametrize(
    ("agenda", "speaks"),
    [
        ("Menyetujui RAB", True),
        ("Rencana usaha telur", True),
        ("ANGGARAN, lalu arisan", True),
        ("Rencana arisan; usaha telur", False),
        ("Kerabat dan rencana-usahawan", False),
        ("", False),
    ],
)
def test_the_meeting_that_spoke_of_the_plan_is_likely_the_one_that_agreed(
    desk: Desk, agenda: str, *, speaks: bool
) -> None:
    """By its agenda; the last one, and only if it was held by then."""
    held = (
        Meeting(number=1, date=day("10-03"), agenda="RAB", held=True),
        Meeting(number=2, date=day("10-07"), agenda=agenda, held=True),
    )
    book = replace(desk.book, meetings=held)
    likely = deciding_meeting(book, day("10-07"))
    assert likely is not None
    assert likely.number == (2 if speaks else 1)
    before = deciding_meeting(book, day("10-06"))
    assert before is not None
    assert before.number == 1
    assert deciding_meeting(book, day("10-02")) is None


def test_meeting_that_agreed_is_named_by_number_or_day(desk: Desk) -> None:
    """It must be one that is kept."""
    desk.put(add_meeting(desk.book, date=day("10-05"), today=TODAY, agenda=("RAB",)))
    for typed in ("1", "5/10/2026"):
        change = approve(desk.book, day=day("10-05"), meeting=typed, today=TODAY)
        assert desk.book.apply(change).plan_versions[0].meeting == 1
    with pytest.raises(MeetingNotFound):
        approve(desk.book, day=day("10-05"), meeting="2", today=TODAY)


def test_a_meeting_that_agreed_is_not_moved_or_called_off_in_silence(desk: Desk) -> None:
    """Each time, until it is again what the plan says; not for what else is mended of it."""
    desk.put(add_meeting(desk.book, date=day("10-05"), today=TODAY, agenda=("RAB",)))
    desk.put(add_meeting(desk.book, date=day("10-04"), today=TODAY, agenda=("Arisan",)))
    desk.put(approve(desk.book, meeting="1", today=TODAY))
    told = []
    for number, details in (
        ("1", {"place": "Rumah ketua"}),
        ("1", {"date": day("10-06")}),
        ("1", {"date": day("10-07")}),
        ("1", {"place": "Balai"}),
        ("1", {"date": day("10-05")}),
        ("2", {"cancelled": True}),
        ("1", {"cancelled": True}),
        ("1", {"cancelled": False}),
    ):
        change = set_meeting(desk.book, number, today=TODAY, **details)
        told.append([notice.facts["day"] for notice in desk.put(change).notices])
    agreed = [day("10-05")]
    assert told == [[], agreed, agreed, [], [], [], agreed, []]


def test_agreement_says_where_plan_and_grant_differ(desk: Desk) -> None:
    """4,8 of 20 million are planned; the meeting should know."""
    change = approve(desk.book, day=day("10-05"), today=TODAY)
    assert [notice.facts for notice in change.notices] == [
        {"planned": 4_800_000, "grant": "bansos-2026", "amount": 20_000_000}
    ]


def test_fund_stays_once_money_moved_on_the_line(agreed: Desk) -> None:
    """Or what was spent of one grant would be another's."""
    agreed.receipt(1_000_000, "modal-swadaya", "10-06")
    entry = agreed.expense(400_000, "", "10-07", line="1")
    with pytest.raises(LineHasEntries):
        set_line(agreed.book, "1", {"fund": "swadaya"}, when(reason="x"))
    agreed.void(entry.voucher)
    agreed.put(set_line(agreed.book, "1", {"fund": "swadaya"}, when(reason="x")))
    assert line_of(agreed).fund == OWN_MONEY


def test_removing_a_line_that_was_spent_on_says_so(agreed: Desk) -> None:
    """The money does not vanish with the line."""
    agreed.receipt(1_000_000, "modal-swadaya", "10-06")
    agreed.expense(400_000, "", "10-07", line="1")
    (told,) = remove_line(agreed.book, "1", when(reason="x")).notices
    assert told.facts == {"line": 1, "text": "Pakan", "spent": 400_000}


@pytest.mark.parametrize("typed", ["2", " 2 obat ", "OBAT", "ob"])
def test_line_is_found_by_number_or_text(desk: Desk, typed: str) -> None:
    """As completion offers it, or as its text begins."""
    desk.put(add_line(desk.book, {**FEED, "text": "Obat"}, when()))
    assert find_line(desk.book, typed).line == 2


def test_number_and_text_must_be_of_one_line(desk: Desk) -> None:
    """Whoever types both means neither if they do not agree."""
    desk.put(add_line(desk.book, {**FEED, "text": "Obat"}, when()))
    for typed in ("1 Obat", "2 Pakan", "2 o"):
        with pytest.raises(PlanLineNotFound):
            find_line(desk.book, typed)


def test_number_is_never_taken_for_text(desk: Desk) -> None:
    """`12` is line 12, not the line that begins with 12."""
    desk.put(add_line(desk.book, {**FEED, "text": "12 karung"}, when()))
    with pytest.raises(PlanLineNotFound):
        find_line(desk.book, "12")
    assert find_line(desk.book, "12 k").line == 2
    desk.put(add_line(desk.book, {**FEED, "text": "Paku"}, when()))
    with pytest.raises(PlanLineAmbiguous):
        find_line(desk.book, "pak")


def test_lines_stand_in_blocks_and_groups(desk: Desk) -> None:
    """Lines of no group first, groups as they first come."""
    for text, group in (("Kandang", "Modal"), ("Obat", ""), ("Alat", "Modal")):
        desk.put(add_line(desk.book, {**FEED, "text": text, "group": group}, when()))
    blocks = in_blocks(current_lines(desk.book))
    assert blocks["pendapatan"] == {}
    assert {group: [it.text for it in lines] for group, lines in blocks["belanja"].items()} == {
        "": ["Pakan", "Obat"],
        "Modal": ["Kandang", "Alat"],
    }


@pytest.mark.parametrize(
    ("account", "nature", "is_"),
    [
        ("peralatan", "", "modal"),
        ("ternak", "", "modal"),
        ("ternak", "variabel", "variabel"),
        ("persediaan", "", "variabel"),
        ("pakan", "", "variabel"),
        ("upah", "", "tetap"),
        ("utang-lain", "", "tetap"),
    ],
)
def test_account_says_what_an_expense_is_unless_the_line_does(
    desk: Desk, account: str, nature: str, is_: str
) -> None:
    """What is bought once, used up, or spent in every cycle alike."""
    desk.put(add_line(desk.book, {**FEED, "account": account, "nature": nature}, when()))
    assert nature_of(desk.book, line_of(desk, 2)) == is_


def rows(*cells: dict[str, str]) -> list[ImportRow]:
    """Rows of a file, from line 2 on."""
    return [ImportRow(line=number, cells=it) for number, it in enumerate(cells, start=2)]


PLANNED = {"text": "Pakan", "volume": "12", "unit": "karung", "price": "400rb", "account": "pakan"}


def test_file_adds_all_its_rows_once(desk: Desk) -> None:
    """A row that is there already is left out; equal rows within the file are not."""
    more = {"text": "Lampu", "price": "50.000", "account": "5203", "fund": "swadaya"}
    lines = rows({**PLANNED, "fund": "bansos-2026"}, more, more)
    change = import_lines(desk.book, lines, when())
    desk.put(change)
    assert [line.text for line in current_lines(desk.book).values()] == ["Pakan", "Lampu", "Lampu"]
    assert len(change.notices) == 1
    assert import_lines(desk.book, lines, when()).put == ()
    assert import_lines(desk.book, [], when()).put == ()


def test_every_fault_of_a_file_is_told_and_nothing_added(desk: Desk) -> None:
    """One mistake is not found after the other."""
    faulty = rows(
        {**PLANNED, "fund": "bansos-2026", "volume": "1.250"},
        {**PLANNED, "price": ""},
        {**PLANNED, "fund": "bansos-2026", "amount": "9jt"},
        PLANNED,
    )
    with pytest.raises(ImportRefused) as refused:
        import_lines(desk.book, faulty, when())
    assert refused.value.facts["count"] == 4


def test_file_after_the_agreement_is_one_revision(agreed: Desk) -> None:
    """With its reason, or not at all."""
    more = {**PLANNED, "text": "Obat", "fund": "swadaya"}
    lines = rows(more, {**more, "text": "Lampu"})
    with pytest.raises(RevisionReasonMissing):
        import_lines(agreed.book, lines, when())
    agreed.put(import_lines(agreed.book, lines, when("10-20", "Tambahan")))
    assert [version.number for version in agreed.book.plan_versions] == [1, 2]
    assert {line.version for line in agreed.book.plan_lines} == {1, 2}
