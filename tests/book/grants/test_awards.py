"""Grants: what came of each, what it went to, what should be left, and what is amiss."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.check import grants
from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import check_book, found_in
from kubebook.book.grants.awards import Part, add_grant, set_grant, stages_of
from kubebook.book.grants.use import GrantUse, own_money, uses_of
from kubebook.book.group import set_group
from kubebook.book.plan.progress import realised
from kubebook.book.proofs import evidence
from kubebook.book.records.change import Change
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from kubebook.errors import KubebookError
from kubebook.errors.grants import (
    DeadlineBeforeDecree,
    GoodsAboveGrant,
    GrantNameBad,
    StageNotFound,
    StagesUnlike,
)
from kubebook.errors.typed import DayToCome
from kubebook.language import word
from tests.book.desk import TODAY, Desk

DECREE = {
    "name": "bansos-2026",
    "label": "Bantuan sosial KUBE",
    "budget": "apbn",
    "amount": 20_000_000,
}
SECOND = {"name": "csr-air", "label": "CSR air", "budget": "csr", "amount": 5_000_000}

STAGES = (Part(15_000_000), Part(5_000_000))
"""Two stages of the grant, one larger than the other."""


def with_grant(**more: object) -> Desk:
    """A group of six with the grant of the decree."""
    desk = Desk(members=6)
    desk.put(add_grant(desk.book, {**DECREE, **more}, today=TODAY))
    return desk


def plan(desk: Desk, *amounts: int, fund: int = 1) -> None:
    """Lines 1, 2, ... of a plan that a grant pays, on peralatan."""
    lines = tuple(
        PlanLine(
            number=place,
            line=place,
            version=1,
            block="belanja",
            text=f"Pos {place}",
            volume=1000,
            unit="paket",
            price=amount,
            amount=amount,
            account="1401",
            fund=fund,
        )
        for place, amount in enumerate(amounts, start=1)
    )
    desk.put(add_grant(desk.book, SECOND, today=TODAY)._replace(put=lines))


def only(desk: Desk) -> GrantUse:
    """What became of the only grant."""
    (use,) = uses_of(desk.book)
    return use


def notices(desk: Desk, today: date = TODAY) -> list[str]:
    """What the group has to see to, in Indonesian."""
    return [word(found.what, "id") for found in found_in(Scope(desk.book, today), (grants.KEYS,))]


# --- what the decree says ------------------------------------------------------------------------


def test_a_grant_takes_its_year_from_the_decree_and_its_label_from_the_name() -> None:
    """What was not said is what anybody would say."""
    desk = Desk()
    details = {"name": "Bansos 2026", "budget": "APBD kota", "amount": 1}
    desk.put(add_grant(desk.book, {**details, "decree_date": date(2025, 12, 1)}, today=TODAY))
    assert desk.book.grants == (
        Grant(
            number=1,
            name="bansos-2026",
            label="Bansos 2026",
            budget="apbd-kabupaten",
            amount=1,
            year=2025,
            decree_date=date(2025, 12, 1),
        ),
    )


@pytest.mark.parametrize(
    ("most", "beyond", "leaf"),
    [
        ({"name": "a" * 40}, {"name": "a" * 41}, GrantNameBad),
        ({"goods": 20_000_000}, {"goods": 20_000_001}, GoodsAboveGrant),
        ({"decree_date": TODAY}, {"decree_date": date(2026, 11, 1)}, DayToCome),
        (
            {"decree_date": date(2026, 4, 1), "report_due": date(2026, 4, 1)},
            {"decree_date": date(2026, 4, 1), "report_due": date(2026, 3, 31)},
            DeadlineBeforeDecree,
        ),
    ],
)
def test_the_last_that_can_be_said_of_a_grant(
    most: dict[str, object], beyond: dict[str, object], leaf: type[KubebookError]
) -> None:
    """A name of forty letters, aid in goods alone, a decree of today, a report due that day."""
    desk = Desk()
    with pytest.raises(leaf):
        add_grant(desk.book, {**DECREE, **beyond}, today=TODAY)
    desk.put(add_grant(desk.book, {**DECREE, **most}, today=TODAY))
    assert len(desk.book.grants) == 1


@pytest.mark.parametrize(
    ("parts", "fit"),
    [
        ((12_000_000, 8_000_000), True),
        ((12_000_000, 5_000_000), True),
        ((12_000_000, 7_999_999), False),
        ((12_000_000, 5_000_001), False),
    ],
)
def test_stages_add_up_to_the_grant_or_to_its_money(
    parts: tuple[int, int],
    fit: bool,  # noqa: FBT001 (a column)
) -> None:
    """Of 20 million with 3 million in goods: 20 or 17, and no rupiah beside."""
    stages = [Part(amount) for amount in parts]
    details = {**DECREE, "goods": 3_000_000}
    if fit:
        assert add_grant(Desk().book, details, today=TODAY, stages=stages).put
        return
    with pytest.raises(StagesUnlike):
        add_grant(Desk().book, details, today=TODAY, stages=stages)


def test_stages_are_reported_one_after_the_other_and_put_anew_twice() -> None:
    """The second report stands beside the first; what stood in their place before is gone."""
    desk = with_grant()
    for amounts in ((20_000_000,), (15_000_000, 5_000_000), (12_000_000, 8_000_000)):
        parts = [Part(amount) for amount in amounts]
        desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stages=parts))
    for stage in (1, 2):
        desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stage_reported=stage))
    assert [
        (one.stage, one.amount, one.reported) for one in stages_of(desk.book, desk.book.grants[0])
    ] == [(1, 12_000_000, TODAY), (2, 8_000_000, TODAY)]
    with pytest.raises(StageNotFound):
        set_grant(desk.book, "bansos", {}, today=TODAY, stage_reported=3)


def test_new_stages_and_a_report_of_one_of_them_are_set_at_once() -> None:
    """Neither is dropped; a stage that the new ones lack is refused."""
    desk = with_grant()
    change = set_grant(desk.book, "bansos", {}, today=TODAY, stages=STAGES, stage_reported=2)
    desk.put(change)
    assert [(one.stage, one.reported) for one in stages_of(desk.book, desk.book.grants[0])] == [
        (1, None),
        (2, TODAY),
    ]
    assert len({one.number for one in desk.book.stages}) == len(desk.book.stages) == 2
    with pytest.raises(StageNotFound):
        set_grant(desk.book, "bansos", {}, today=TODAY, stages=STAGES[:1], stage_reported=2)


def test_a_report_handed_in_stays_with_a_stage_of_the_same_amount() -> None:
    """A deadline is mended, or a stage parted: what was handed in before is not forgotten."""
    desk = with_grant()
    due = date(2027, 1, 10)
    for stages in ((12, 8), (12, 8), (12, 5, 3), (12, 8)):
        parts = [Part(amount * 1_000_000, due) for amount in stages]
        change = desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stages=parts))
        if len(desk.book.stages) == 2:
            desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stage_reported=1))
        assert change.notices == ()
    stages_now = stages_of(desk.book, desk.book.grants[0])
    assert [(one.due, one.reported) for one in stages_now] == [(due, TODAY), (due, None)]


def test_a_report_of_a_stage_that_is_no_more_is_forgotten_aloud() -> None:
    """Another amount at its place, or no such place: the treasurer says it again if it holds."""
    desk = with_grant()
    desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stages=STAGES))
    for stage in (1, 2):
        desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stage_reported=stage))
    one = (Part(20_000_000),)
    change = set_grant(desk.book, "bansos", {}, today=TODAY, stages=one)
    assert [word(notice, "id") for notice in change.notices] == [
        (
            "Jumlah tahap 1 berubah, jadi laporannya tanggal 31/10/2026 tidak lagi tercatat "
            "diserahkan.\n"
            "  kubebook bantuan ubah bansos-2026 --tahap-dilaporkan 1   kalau memang sudah"
        ),
        "Tahap 2 tidak ada lagi, begitu juga laporannya yang diserahkan tanggal 31/10/2026.",
    ]
    again = set_grant(desk.book, "bansos", {}, today=TODAY, stages=one, stage_reported=1)
    assert len(again.notices) == 1
    swapped = STAGES[::-1]
    change = desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stages=swapped))
    assert len(change.notices) == 2
    assert [one.reported for one in stages_of(desk.book, desk.book.grants[0])] == [None, None]


def test_the_companion_appointed_with_a_grant_is_the_groups() -> None:
    """From the day of the decree, where no other day is said; a later change is the group's own."""
    desk = with_grant(companion="Ratna Salundik", decree_date=date(2026, 3, 12))
    group = desk.book.group
    assert (group.companion, group.companion_since) == ("Ratna Salundik", date(2026, 3, 12))
    desk.put(set_grant(desk.book, "bansos", {"sts": "1"}, today=TODAY))
    assert desk.book.group == group


def test_a_companion_who_goes_takes_the_day_along() -> None:
    """Neither another name nor none keeps it; the group's companion stays, twice too."""
    desk = with_grant(companion="Ratna Salundik", companion_since=date(2026, 3, 12))
    change = desk.put(set_grant(desk.book, "bansos", {"companion": "Budi Tiga"}, today=TODAY))
    assert word(change.notices[0], "id") == (
        "12/03/2026 itu tanggal Ratna Salundik, jadi dihapus. Kalau masih berlaku:\n"
        "  kubebook kelompok ubah --pendamping-sejak 12/03/2026"
    )
    assert only(desk).grant.companion_since is None
    group = desk.book.group
    assert (group.companion, group.companion_since) == ("Budi Tiga", None)
    for _ in range(2):
        desk.put(set_grant(desk.book, "bansos", {"companion": " "}, today=TODAY))
        grant = only(desk).grant
        assert (grant.companion, grant.companion_since) == ("", None)
    assert desk.book.group == group


@pytest.mark.parametrize("name", ["RATNA  Salundik", "Ratna Salundik"])
def test_the_same_companion_keeps_the_day(name: str) -> None:
    """Other capitals and blanks are no other person."""
    desk = with_grant(companion="Ratna Salundik", companion_since=date(2026, 3, 12))
    desk.put(set_grant(desk.book, "bansos", {"companion": name}, today=TODAY))
    assert only(desk).grant.companion_since == date(2026, 3, 12)
    assert desk.book.group.companion_since == date(2026, 3, 12)


def test_the_day_of_a_successor_is_not_the_one_of_the_decree() -> None:
    """`check` asks for it, in the group or with the name; a day the group knows stays."""
    desk = with_grant(companion="Ratna", decree_date=date(2026, 3, 12))
    new = {"companion": "Budi Tiga"}
    desk.put(set_grant(desk.book, "bansos", new, today=TODAY))
    assert "companion-since-unknown" in [one.key for one in check_book(desk.book, TODAY)]
    desk.put(set_group(desk.book, {"companion_since": date(2026, 10, 5)}))
    desk.put(set_grant(desk.book, "bansos", {"companion": "budi tiga"}, today=TODAY))
    assert desk.book.group.companion_since == date(2026, 10, 5)
    last = {"companion": "Ana", "companion_since": date(2026, 10, 20)}
    desk.put(set_grant(desk.book, "bansos", last, today=TODAY))
    group = desk.book.group
    assert (group.companion, group.companion_since) == ("Ana", date(2026, 10, 20))


def test_a_companion_written_later_came_with_the_decree() -> None:
    """A grant without one takes the first from its own day."""
    desk = with_grant(decree_date=date(2026, 3, 12))
    desk.put(set_grant(desk.book, "bansos", {"companion": "Ratna"}, today=TODAY))
    assert desk.book.group.companion_since == date(2026, 3, 12)


def test_the_day_of_the_companion_can_be_mended_in_the_grant() -> None:
    """The name stays, and the group waits from the right day on."""
    desk = with_grant(companion="Ratna Salundik", decree_date=date(2026, 3, 12))
    since = {"companion_since": date(2026, 4, 1)}
    desk.put(set_grant(desk.book, "bansos", since, today=TODAY))
    group = desk.book.group
    assert (group.companion, group.companion_since) == ("Ratna Salundik", date(2026, 4, 1))


def test_new_stages_stand_in_the_place_of_all() -> None:
    """The old ones stay in the file, out of use."""
    desk = with_grant()
    first = (Part(12_000_000), Part(8_000_000, date(2027, 1, 10)))
    desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stages=first))
    desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stage_reported=2))
    stages = stages_of(desk.book, only(desk).grant)
    assert [(one.stage, one.amount, one.due, one.reported) for one in stages] == [
        (1, 12_000_000, None, None),
        (2, 8_000_000, date(2027, 1, 10), TODAY),
    ]  # fmt: skip
    desk.put(set_grant(desk.book, "bansos", {}, today=TODAY, stages=(Part(20_000_000),)))
    assert [stage.amount for stage in stages_of(desk.book, only(desk).grant)] == [20_000_000]
    assert len(desk.book.stages) == 3


# --- what became of it ---------------------------------------------------------------------------


def test_jeneponto_the_missing_five_million_is_shown_and_never_balanced_away() -> None:
    """Decree 20,000,000, received 15,000,000, all of it spent: 5,000,000 is still missing."""
    desk = with_grant()
    desk.receipt(15_000_000, "bantuan-sosial", "04-01")
    desk.expense(15_000_000, "ternak", "04-02", grant="bansos")
    use = only(desk)
    assert (use.promised, use.received, use.shortfall) == (20_000_000, 15_000_000, 5_000_000)
    assert (use.spent, use.returned, use.left) == (15_000_000, 0, 0)
    assert notices(desk) == [
        "Bantuan sosial KUBE: diterima Rp15.000.000 dari Rp20.000.000, kurang Rp5.000.000."
    ]
    assert desk.shown("bantuan-sosial") == 15_000_000


def test_aid_is_of_the_only_grant_without_being_told() -> None:
    """Also what was recorded before the decree was; of two grants nothing is guessed."""
    desk = Desk()
    before = desk.receipt(15_000_000, "bantuan-sosial", "04-01")
    desk.put(add_grant(desk.book, DECREE, today=TODAY))
    after = desk.receipt(2_000_000, "bantuan-sosial", "04-02")
    assert (before.grant, after.grant) == (None, 1)
    assert only(desk).received == 17_000_000

    said = desk.put(add_grant(desk.book, SECOND, today=TODAY)).notices
    assert [word(one, "id").splitlines()[1] for one in said] == [
        (
            "  kubebook transaksi betulkan BKM-2026-0001 --bantuan bansos-2026 "
            '--alasan "bantuan bansos-2026"'
        )
    ]
    assert desk.receipt(1, "bantuan-sosial", "04-03").grant is None
    assert [use.received for use in uses_of(desk.book)] == [2_000_000, 0]
    assert notices(desk)[-2:] == [
        "BKM-2026-0001, dana bantuan Rp15.000.000, tidak menyebut bantuan yang mana.",
        "BKM-2026-0003, dana bantuan Rp1, tidak menyebut bantuan yang mana.",
    ]


def test_what_had_gone_back_before_the_ledger_makes_less_of_what_is_taken_over() -> None:
    """Only a file of entries has such an opening, from bantuan-sosial to the other side."""
    desk = with_grant()
    came = desk.opening(900_000, "bantuan-sosial", "04-01")
    back = came._replace(number=2, amount=200_000, source=came.target, target=came.source)
    desk.put(Change(did="import", put=(back,)))
    assert only(desk).received == 700_000


def test_interest_is_paid_to_nobody_whatever_name_stands_on_it() -> None:
    """The bank book may be in the name of the treasurer, who is a member."""
    desk = with_grant()
    name = next(iter(desk.book.members.values())).name
    desk.receipt(5_000, "bunga-bank", "04-30", into="bank", party=name, grant="bansos-2026")
    assert (only(desk).interest, only(desk).to_members) == (5_000, 0)


def test_an_empty_label_is_none() -> None:
    """It is made from the name, and a change to nothing changes nothing."""
    desk = Desk()
    desk.put(add_grant(desk.book, {**DECREE, "label": " "}, today=TODAY))
    assert desk.book.grants[0].label == "Bansos 2026"
    desk.put(set_grant(desk.book, "bansos", {"label": "", "sts": "1"}, today=TODAY))
    assert (desk.book.grants[0].label, desk.book.grants[0].sts) == ("Bansos 2026", "1")


def test_what_a_member_owed_before_the_ledger_was_not_paid_out_of_it() -> None:
    """A loan of aid money that is taken over is spent, and no payment to be explained now."""
    desk = with_grant()
    desk.opening(500_000, "piutang-anggota", "04-01", member="A02", grant="bansos-2026")
    assert (only(desk).spent, only(desk).to_members) == (500_000, 0)


def test_aid_on_a_line_of_the_plan_names_its_grant_by_it() -> None:
    """A second grant asks for nothing about it, nor does `check`."""
    desk = with_grant()
    plan(desk, 2_000_000)
    desk.adjust(2_000_000, "bantuan-sosial", "peralatan", "04-01", line="1")
    assert desk.put(add_grant(desk.book, SECOND, today=TODAY)).notices == ()
    assert not any("tidak menyebut" in notice for notice in notices(desk))


def test_a_grant_of_a_later_decree_is_none_yet() -> None:
    """The report of a year says nothing of next year's aid, unless money of it came already."""
    desk = with_grant(decree_date=date(2026, 7, 15))
    assert uses_of(desk.book, date(2026, 7, 15)) == ()
    assert [use.grant.number for use in uses_of(desk.book, date(2026, 7, 16))] == [1]
    desk.receipt(1_000_000, "bantuan-sosial", "07-10")
    assert [use.received for use in uses_of(desk.book, date(2026, 7, 15))] == [1_000_000]


def test_goods_are_received_and_used_as_they_come() -> None:
    """They are in no cash, so what is left of the aid is money alone."""
    desk = with_grant()
    desk.adjust(5_000_000, "bantuan-sosial", "peralatan", "04-01")
    desk.receipt(15_000_000, "bantuan-sosial", "04-01")
    use = only(desk)
    assert use.sum_of("money") == 15_000_000
    assert use.sum_of("goods") == use.sum_of("in-kind") == 5_000_000
    assert (use.shortfall, use.spent, use.left) == (0, 5_000_000, 15_000_000)
    assert own_money(desk.book) == use.left


def test_opening_counts_as_received_and_what_was_bought_before_as_spent() -> None:
    """A paper book's 20 million of aid: 17 in tools, 3 in the bank."""
    desk = with_grant()
    desk.opening(20_000_000, "bantuan-sosial", "04-01")
    desk.opening(17_000_000, "peralatan", "04-01", grant="bansos")
    desk.opening(3_000_000, "bank", "04-01")
    use = only(desk)
    assert (use.received, use.spent, use.left) == (20_000_000, 17_000_000, 3_000_000)
    assert notices(desk) == []


def test_what_the_bank_takes_needs_no_proof_of_the_aid_either() -> None:
    """No slip is asked for a fee (`proofs`), so none is missing of it where the aid is told."""
    desk = with_grant()
    plan(desk, 9_000_000)
    desk.receipt(20_000_000, "bantuan-sosial", "04-01", into="bank")
    desk.expense(10_000, "administrasi-bank", "04-02", out_of="bank", line="1")
    use = only(desk)
    assert evidence(desk.book) == ()
    assert (use.sum_of("proved"), use.sum_of("unproved")) == (10_000, 0)


def test_spending_is_told_by_plan_line_and_proof_and_payments_to_members_stand_out() -> None:
    """With proof, without, outside the plan; what a shop gave back lessens its line.

    Money that comes in needs no proof: what is missing of the plan is the whole of the one slip.
    """
    desk = with_grant()
    plan(desk, 9_000_000)
    desk.receipt(20_000_000, "bantuan-sosial", "04-01", into="bank")
    proved = desk.expense(4_000_000, "peralatan", "04-02", out_of="bank", line="1")
    desk.expense(3_000_000, "peralatan", "04-03", out_of="bank", line="1")
    desk.receipt(500_000, "peralatan", "04-04", into="bank", line="1")
    desk.expense(1_000_000, "beban-lain", "04-05", out_of="bank", grant="bansos", member="A02")
    desk.expense(600_000, "upah", "04-06", out_of="bank", grant="bansos", party="agus  dehen")
    desk.put(
        set_grant(desk.book, "bansos", {"sts": "x"}, today=TODAY)._replace(
            put=(Proof(1, proved.voucher, "ab" * 32, "jpg", 10, TODAY),)
        )
    )
    use = only(desk)
    parts = {part: use.sum_of(part) for part in ("proved", "unproved", "outside")}
    assert parts == {"proved": 3_500_000, "unproved": 3_000_000, "outside": 1_600_000}
    assert use.to_members == 1_600_000
    assert notices(desk) == [
        "Bantuan sosial KUBE: Rp1.600.000 dibayarkan kepada anggota, BBK-2026-0003, BBK-2026-0004."
    ]


@pytest.mark.parametrize(
    ("payments", "said"),
    [
        (3, "Rp3.000 dibayarkan kepada anggota, BKK-2026-0001, BKK-2026-0002, BKK-2026-0003."),
        (
            4,
            (
                "Rp4.000 dibayarkan kepada anggota, 4 bukti: BKK-2026-0001, BKK-2026-0002, "
                "BKK-2026-0003 ..."
            ),
        ),
    ],
)
def test_up_to_three_payments_to_members_are_all_named(payments: int, said: str) -> None:
    """Of more than three the first three, and how many there are."""
    desk = with_grant()
    desk.receipt(20_000_000, "bantuan-sosial", "04-01")
    for _ in range(payments):
        desk.expense(1_000, "upah", "04-05", grant="bansos", member="A02")
    assert notices(desk) == [f"Bantuan sosial KUBE: {said}"]


def test_what_is_bought_on_credit_is_spent_once() -> None:
    """The line belongs to the purchase; its payment later names neither line nor grant."""
    desk = with_grant()
    plan(desk, 9_000_000)
    desk.receipt(20_000_000, "bantuan-sosial", "04-01")
    desk.adjust(3_000_000, "utang-usaha", "peralatan", "04-02", party="Toko", line="1")
    desk.expense(3_000_000, "utang-usaha", "04-20", party="Toko")
    use = only(desk)
    assert (use.spent, use.left, own_money(desk.book)) == (3_000_000, 17_000_000, 17_000_000)


def test_expected_income_of_the_plan_is_no_aid() -> None:
    """Eggs sold on a line of income change nothing of a grant, also where its fund is one."""
    desk = with_grant()
    plan(desk, 9_000_000)
    income = desk.book.plan_lines[0]._replace(number=2, line=2, block="pendapatan", account="4101")
    desk.put(set_grant(desk.book, "bansos", {"sts": "x"}, today=TODAY)._replace(put=(income,)))
    desk.receipt(500_000, "penjualan", "04-02", line="2")
    assert only(desk).moves == ()


def test_what_is_not_spent_goes_back_with_its_interest_and_an_sts() -> None:
    """Returned aid is no cost; the interest, less its tax, goes back from where it came."""
    desk = with_grant(returns=True)
    desk.receipt(20_000_000, "bantuan-sosial", "04-01", into="bank")
    desk.expense(18_000_000, "ternak", "04-02", out_of="bank", grant="bansos")
    desk.receipt(10_000, "bunga-bank", "04-30", into="bank", grant="bansos")
    desk.expense(2_000, "pajak-bank", "04-30", out_of="bank", grant="bansos")
    assert only(desk).interest == 8_000
    desk.expense(2_000_000, "bantuan-sosial", "05-10", out_of="bank")
    desk.expense(8_000, "bunga-bank", "05-10", out_of="bank", grant="bansos")
    use = only(desk)
    assert (use.returned, use.left, use.interest) == (2_000_000, 0, 0)
    assert notices(desk) == [
        "Bantuan sosial KUBE: Rp2.000.000 dikembalikan, nomor STS-nya belum dicatat."
    ]
    desk.put(set_grant(desk.book, "bansos", {"sts": "00012/STS/2026"}, today=TODAY))
    assert notices(desk) == []


def test_money_that_should_be_there_and_is_not_is_said() -> None:
    """What members keep with the group does not count as the group's own."""
    desk = with_grant()
    desk.receipt(20_000_000, "bantuan-sosial", "04-01")
    desk.receipt(1_000_000, "simpanan-sukarela", "04-02", member="A01")
    assert notices(desk) == []
    desk.expense(6_000_000, "beban-lain", "04-03")
    assert notices(desk) == [
        (
            "Menurut buku sisa dana bantuan harus Rp20.000.000, tetapi uang milik kelompok "
            "Rp14.000.000: Rp6.000.000 tidak ada."
        )
    ]


def test_a_grant_that_was_overspent_hides_nothing_that_another_lacks() -> None:
    """Rp5.000.000 of the second should be there, whatever was paid too much of the first."""
    desk = with_grant()
    desk.put(add_grant(desk.book, SECOND, today=TODAY))
    desk.receipt(1_000_000, "bantuan-sosial", "04-01", grant="bansos")
    desk.receipt(5_000_000, "bantuan-sosial", "04-01", grant="csr-air")
    desk.expense(4_000_000, "ternak", "04-02", grant="bansos")
    assert [use.left for use in uses_of(desk.book)] == [-3_000_000, 5_000_000]
    assert (
        "Menurut buku sisa dana bantuan harus Rp5.000.000, tetapi uang milik kelompok "
        "Rp2.000.000: Rp3.000.000 tidak ada."
    ) in notices(desk)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 12, 10), None),
        (date(2026, 12, 11), "paling lambat 10 Januari 2027, 30 hari lagi."),
        (date(2027, 1, 10), "harus diserahkan paling lambat hari ini."),
        (date(2027, 1, 15), "seharusnya diserahkan paling lambat 10 Januari 2027, 5 hari yang"),
    ],
)
def test_deadlines_are_told_thirty_days_before_and_until_it_is_handed_in(
    day: date, said: str | None
) -> None:
    """Nothing earlier; nothing once it is handed in."""
    desk = with_grant(report_due=date(2027, 1, 10))
    desk.receipt(20_000_000, "bantuan-sosial", "04-01")
    assert [said in one for one in notices(desk, day) if said] == ([True] if said else [])
    desk.put(set_grant(desk.book, "bansos", {"reported": date(2026, 10, 30)}, today=TODAY))
    assert notices(desk, day) == []


def test_a_spoilt_book_that_names_no_known_grant_is_a_fault() -> None:
    """Its entry is named with what to type; its figures are nobody's."""
    desk = with_grant()
    wrong = desk.receipt(5, "bantuan-sosial", "04-01")._replace(grant=7)
    desk.put(set_grant(desk.book, "bansos", {"sts": "x"}, today=TODAY)._replace(put=(wrong,)))
    faults = [found for found in check_book(desk.book, TODAY) if found.level == "fault"]
    assert [word(found.what, "id") for found in faults] == [
        "BKM-2026-0001 menyebut bantuan 7, yang tidak ada."
    ]
    assert only(desk).moves == ()


# --- it foots, whatever happens ------------------------------------------------------------------

_STEPS = ("receipt", "goods", "spend", "line", "refund", "interest", "return", "opening", "void")


@given(st.lists(st.tuples(st.sampled_from(_STEPS), st.integers(1, 900_000), st.booleans())))
def test_grant_use_foots(steps: list[tuple[str, int, bool]]) -> None:
    """The sums are those of bantuan-sosial and of the money, under any steps and voids."""
    desk = with_grant()
    plan(desk, 5_000_000)
    desk.put(add_grant(desk.book, SECOND, today=TODAY))
    for step, amount, first in steps:
        try:
            _do(desk, step, amount, "bansos-2026" if first else "csr-air")
        except KubebookError:
            continue
    for use in uses_of(desk.book):
        assert use.promised - use.received == use.shortfall
        assert use.received - use.spent - use.returned == use.left
        assert all(move.entry.voided is None for move in use.moves)
        assert use.to_members <= sum(m.amount for m in use.moves if m.amount > 0)
    uses = uses_of(desk.book)
    assert uses[0].sum_of("proved", "unproved") == realised(desk.book).get(1, 0)
    standing = sum(use.received - use.returned for use in uses)
    assert standing == desk.shown("bantuan-sosial")
    in_kas = sum(use.left + use.interest - use.sum_of("taken-over") for use in uses)
    assert desk.shown("kas") == in_kas


def _do(desk: Desk, step: str, amount: int, grant: str) -> None:
    when = "04-05"
    match step:
        case "receipt":
            desk.receipt(amount, "bantuan-sosial", when, grant=grant)
        case "goods":
            desk.adjust(amount, "bantuan-sosial", "peralatan", when, grant=grant)
        case "spend":
            desk.expense(amount, "pakan", when, grant=grant, member="A01")
        case "line":
            desk.expense(amount, "peralatan", when, line="1")
        case "refund":
            desk.receipt(amount, "peralatan", when, grant=grant)
        case "interest":
            desk.receipt(amount, "bunga-bank", when, grant=grant)
        case "return":
            desk.expense(amount, "bantuan-sosial", when, grant=grant)
        case "opening":
            desk.opening(amount, "bantuan-sosial", "04-01", grant=grant)
        case _:
            place = amount % max(1, len(desk.book.entries))
            desk.void(desk.book.entries[place].voucher if desk.book.entries else "BM-1")
