"""From one treasurer to the next: who can hand over what to whom, and whose the office is then."""

import pytest

from kubebook.book.book import officer_on
from kubebook.book.closings.handing_over import THINGS, Handing, hand_over, new_specimen
from kubebook.book.people.members import set_member
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Handover
from kubebook.errors.closings import (
    ActingMissing,
    HandoverUncounted,
    NobodyHandsOver,
    NoHandover,
    SameTreasurer,
    WitnessesMissing,
    WitnessTakesPart,
)
from kubebook.errors.typed import DayToCome
from tests.book.closings.desk import ClosingDesk
from tests.book.desk import TODAY, day, refusal


@pytest.fixture
def desk() -> ClosingDesk:
    """Suparti (A01) is the treasurer of 100.000, which were counted today."""
    desk = ClosingDesk(4)
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="bendahara", day=day("10-01")))
    desk.receipt(100_000, "penjualan", "10-01")
    desk.put(desk.count("100000=1"))
    return desk


def _handed(desk: ClosingDesk, **more: object) -> Change:
    said = {"day": TODAY, "new": "A02", "witnesses": ("Ani", "Budi"), **more}
    return hand_over(desk.book, Handing(**said), today=TODAY)  # type: ignore[arg-type]


def test_the_office_passes_on_the_day_of_the_handover(desk: ClosingDesk) -> None:
    """The day before it is the old treasurer's; the count of the day is named."""
    record = desk.put(_handed(desk, day=day("10-31"))).first(Handover)
    assert (record.old, record.new, record.counted, record.uncounted) == ("A01", "A02", 1, "")
    for when, holder in (("10-30", "A01"), ("10-31", "A02")):
        member = officer_on(desk.book, "bendahara", day(when))
        assert member
        assert member.id == holder


def test_what_is_not_handed_over_is_named(desk: ClosingDesk) -> None:
    """Of the usual things, however they are spelled; other things can be handed over too."""
    record = _handed(desk, handed=("Stempel", "buku tabungan", "Kalkulator")).first(Handover)
    assert record.handed == ("Stempel", "buku tabungan", "Kalkulator")
    assert record.kept == ("kunci kotak uang", *THINGS[3:])
    assert _handed(desk, handed=THINGS).first(Handover).kept == ()
    assert _handed(desk).first(Handover).kept == THINGS


def test_where_the_old_treasurer_is_not_there_somebody_acts(desk: ClosingDesk) -> None:
    """And nobody acts for one who is there."""
    refusal(lambda: _handed(desk, absent="meninggal"), ActingMissing)
    record = _handed(desk, absent="meninggal", acting="Suami").first(Handover)
    assert (record.absent, record.acting) == ("meninggal", "Suami")
    assert _handed(desk, acting="Suami").first(Handover).acting == ""


def test_what_is_handed_over_is_what_was_counted_that_day(desk: ClosingDesk) -> None:
    """A count of another day is none; the reason stands where nobody could count."""
    refusal(lambda: _handed(desk, day=day("10-30")), HandoverUncounted)
    record = _handed(desk, day=day("10-30"), uncounted="Kunci hilang").first(Handover)
    assert (record.counted, record.uncounted) == (None, "Kunci hilang")


def test_two_others_see_it(desk: ClosingDesk) -> None:
    """None of the two treasurers, nor who acts for the old one."""
    refusal(lambda: _handed(desk, witnesses=("Ani",)), WitnessesMissing)
    refusal(lambda: _handed(desk, witnesses=("Ani", "suparti")), WitnessTakesPart)
    refusal(lambda: _handed(desk, witnesses=("Ani", "A02")), WitnessTakesPart)
    refusal(
        lambda: _handed(desk, absent="sakit", acting="Ani", witnesses=("ani", "Budi")),
        WitnessTakesPart,
    )


def test_witnesses_keep_their_names_as_they_are_typed(desk: ClosingDesk) -> None:
    """And a member by number is named."""
    record = _handed(desk, witnesses=(" Ibu  Ani ", "a03", "ibu ani")).first(Handover)
    assert record.witnesses == ("Ibu Ani", desk.book.members["A03"].name)


def test_only_from_a_treasurer_to_another_member_and_not_tomorrow(desk: ClosingDesk) -> None:
    """A group without a treasurer gives the office without a handover."""
    refusal(lambda: _handed(desk, new="A01"), SameTreasurer)
    refusal(lambda: _handed(desk, day=day("11-01")), DayToCome)
    refusal(lambda: _handed(ClosingDesk(2)), NobodyHandsOver)


def test_the_bank_takes_the_new_signatures_later(desk: ClosingDesk) -> None:
    """The day stands with the last handover."""
    refusal(lambda: new_specimen(desk.book, TODAY, TODAY), NoHandover)
    desk.put(_handed(desk))
    desk.put(new_specimen(desk.book, TODAY, TODAY))
    assert desk.book.handovers[-1].specimen == TODAY
