"""A slip mended on a terminal: what stands in it is asked, kept, emptied, doubted as when new."""

import pytest

from tests.cli.desk import Desk, Typed

ENTER = ""
PLAN = (
    "grant add csr --amount 5jt --budget csr",
    "plan add Pakan --price 400rb --account pakan --fund csr",
    "plan add Obat --price 100rb --account perawatan --fund csr",
    "receipt 5jt Dana --account bantuan-sosial --into bank --date 1/10/2026",
    "transfer 2jt --from bank --to kas --date 2/10/2026",
)
"""A group with 2jt in kas and two lines of a plan: 400rb and 100rb."""


@pytest.fixture
def planned(typed: Typed) -> Desk:
    """A desk with a plan of two lines, and feed bought on the first of them."""
    return typed(*PLAN, "expense 300rb Pakan --line 1 --party Ijah --date 30/10/2026")


def test_the_present_values_stand_in_brackets_and_enter_keeps_them(planned: Desk) -> None:
    """One answer differs: all else stays, line, account, party and day; the reason is asked."""
    answer = planned.answering(
        "transaksi betulkan bkk1", "350rb", *[ENTER] * 7, "salah baca", ENTER
    )

    for shown in (
        "Jumlah [300.000]", "Untuk apa [Pakan]", "Baris RAB [1]", "Pos [pakan]",
        "Keluar dari [kas]", "Tanggal [30/10/2026]", "Tanggal nota [kosong]",
        "Kepada siapa [Ijah]",
    ):  # fmt: skip
        assert shown in answer.err
    old, new = planned.entries[-2:]
    same = new._replace(
        number=old.number, voucher=old.voucher, replaces=None, at=old.at, amount=old.amount
    )
    assert same == old._replace(voided=None, reason="", replaced_by="")
    assert (new.amount, old.reason) == (350_000, "salah baca")


def test_enter_on_everything_mends_nothing_and_asks_no_reason(planned: Desk) -> None:
    """The ledger is untouched, and so it says."""
    before = planned.path.read_bytes()
    answer = planned.answering("transaksi betulkan bkk1", *[ENTER] * 8)

    assert "Mengapa" not in answer.err
    assert answer.err.endswith("Tidak jadi. Tidak ada yang dicatat.")
    assert planned.path.read_bytes() == before


def test_another_line_brings_its_account_and_an_overrun_is_doubted(planned: Desk) -> None:
    """As of a new slip: told before the yes, whose Enter is no then; another account stays out."""
    answers = ENTER, ENTER, "2", ENTER, ENTER, ENTER, ENTER, "salah baris"
    refused = planned.answering("transaksi betulkan bkk1", *answers, ENTER)

    assert "Pos [" not in refused.err
    assert "Baris RAB 2, Obat: sisa 100.000 menjadi −200.000" in refused.err
    assert "Lihat lagi: baris RAB 2, Obat, jadi lebih Rp200.000" in refused.err
    assert "Simpan? [tidak]" in refused.err
    assert not planned.entries[-1].voided
    saved = planned.answering("transaksi betulkan bkk1", *answers, "ya")
    assert saved.code == 0
    new = planned.entries[-1]
    assert (new.line, planned.book.accounts[new.target].name) == (2, "perawatan")


@pytest.mark.parametrize(("amount", "doubted"), [("400rb", False), ("401rb", True)])
def test_an_overrun_begins_above_the_budget(planned: Desk, amount: str, *, doubted: bool) -> None:
    """The whole budget is none; without a terminal the correction is saved and told of after it."""
    answer = planned(f"entry correct bkk1 --amount {amount} --reason x")

    assert answer.code == 0
    assert ("Lihat lagi: baris RAB 1" in answer.err) is doubted
    assert ("transaksi betulkan BKK-2026-0002 --rab NOMOR" in answer.err) is doubted


def test_a_correction_typed_in_full_asks_only_where_it_is_in_doubt(planned: Desk) -> None:
    """On a terminal before it is saved; Enter is no."""
    plain = planned.answering("entry correct bkk1 --amount 350rb --reason x")
    assert (plain.err, plain.code) == ("", 0)
    doubtful = planned.answering("entry correct bkk2 --amount 500rb --reason x", ENTER)
    assert "Simpan? [tidak]" in doubtful.err
    assert planned.entries[-1].amount == 350_000
    planned.answering("entry correct bkk2 --amount 500rb --reason x", "ya")
    assert planned.entries[-1].amount == 500_000


def test_what_a_correction_replaces_is_not_the_same_slip_twice(planned: Desk) -> None:
    """Only the day on the slip differs; but like another slip it is doubted."""
    assert planned("entry correct bkk1 --slip-date 29/10/2026 --reason x").err == ""
    planned("expense 350rb Pakan --line 1 --party Ijah --date 30/10/2026")
    again = planned("entry correct bkk2 --amount 350rb --reason y")
    assert "Sama dengan BKK-2026-0003" in again.err


def test_of_a_slip_with_parts_only_the_one_corrected_is_doubted(planned: Desk) -> None:
    """The other part goes over its line as before, and was doubted then."""
    planned("expense 150rb Obat --line 2 --voucher bkk1 --date 30/10/2026")
    mended = planned("entry correct bkk1 --entry 3 --amount 310rb --reason x")
    assert (mended.err, mended.code) == ("", 0)
    both = planned("entry correct bkk2 --entry 6 --amount 160rb --reason x")
    assert both.err.startswith("Lihat lagi: baris RAB 2, Obat")


@pytest.mark.parametrize("dash", ["-", "–", "--", "kosong"])
def test_a_dash_takes_line_party_and_day_away(planned: Desk, dash: str) -> None:
    """Whatever dash a keyboard makes, or the word; the grant can be named without a line."""
    planned("entry correct bkk1 --slip-date 29/10/2026 --reason x")
    answer = planned.answering(
        "transaksi betulkan bkk2",
        ENTER, ENTER, dash, ENTER, "csr", ENTER, ENTER, dash, dash, "bukan RAB", "ya",
    )  # fmt: skip

    assert answer.code == 0, answer.err
    assert "Lihat lagi: bantuan dibelanjakan di luar RAB." in answer.err
    new = planned.entries[-1]
    assert (new.line, new.grant, new.party, new.slip_date) == (None, 1, "", None)


def test_an_account_kept_by_member_asks_whose_it_is(run: Desk) -> None:
    """`?` numbers the members and a number answers; with the account the member can go too."""
    run("receipt 20rb Iuran --account penjualan")
    answer = run.answering(
        "transaksi betulkan", ENTER, ENTER, "simpanan-wajib", "?", "2", *[ENTER] * 3, "x", ENTER
    )
    assert "  2  A02  Lina Kusumawati" in answer.err
    new = run.entries[-1]
    assert (run.book.accounts[new.source].name, new.member) == ("simpanan-wajib", "A02")

    run.answering(
        "transaksi betulkan", ENTER, ENTER, "penjualan", "-", *[ENTER] * 4, "bukan iuran", ENTER
    )
    new = run.entries[-1]
    assert (run.book.accounts[new.source].name, new.member) == ("penjualan", "")


def test_a_wrong_answer_is_asked_again_at_its_own_question(planned: Desk) -> None:
    """More than kas has: refused at the amount, before anything else is asked."""
    answer = planned.answering("transaksi betulkan bkk1", "3jt", "200rb", *[ENTER] * 7, "x", ENTER)

    assert answer.code == 0
    first = answer.err.index("Kas akan kurang")
    assert first < answer.err.index("Untuk apa [")
    assert planned.entries[-1].amount == 200_000


def test_money_moved_the_wrong_way_is_turned_round_by_one_answer(planned: Desk) -> None:
    """Between two accounts the other one follows."""
    answer = planned.answering(
        "transaksi betulkan bbk1", ENTER, ENTER, "kas", ENTER, ENTER, "terbalik", ENTER
    )
    assert "Kas akan kurang" in answer.err  # the feed was bought with it
    planned("entry void bkk1 --reason x")
    planned("receipt 2jt Modal --account modal-swadaya --date 1/10/2026")
    answer = planned.answering(
        "transaksi betulkan bbk1", ENTER, ENTER, "kas", ENTER, ENTER, "terbalik", ENTER
    )
    assert answer.code == 0, answer.err
    new = planned.entries[-1]
    assert (new.source, new.target) == ("1101", "1102")


def test_a_reason_typed_is_not_asked(planned: Desk) -> None:
    """Nor is a change to it one: with nothing else changed nothing is mended."""
    answer = planned.answering("entry correct bkk1 --reason x", "310rb", *[ENTER] * 7, ENTER)
    assert answer.code == 0
    assert "Mengapa" not in answer.err
    assert planned.entries[-2].reason == "x"


# --- the last of this day ------------------------------------------------------------------------


def test_without_a_number_it_is_the_last_slip_of_today(planned: Desk) -> None:
    """Shown before the yes; the one recorded last, whatever its date; void ones are passed over."""
    planned("expense 5rb Parkir --account transportasi --date 3/10/2026")
    shown = planned.answering("transaksi batal", "dobel", "tidak")
    assert "Bukti terakhir hari ini. Bukti lain: kubebook transaksi batal BUKTI" in shown.err
    assert shown.err.index("Parkir") < shown.err.index("Batalkan? [ya]")
    assert not planned.entries[-1].voided
    planned.answering("transaksi batal", "dobel", ENTER)
    assert planned.entries[-1].voided
    assert "Parkir" not in planned.answering("transaksi batal", "dobel", "tidak").err


def test_typed_in_full_without_a_number_it_is_shown_before_the_yes(planned: Desk) -> None:
    """What would be mended is not known to whoever typed it."""
    answer = planned.answering("entry correct --amount 310rb --reason x", "tidak")
    assert "Pakan, Ijah" in answer.err
    assert not planned.entries[-1].voided
    planned.answering("entry correct --amount 310rb --reason x", ENTER)
    assert planned.entries[-1].amount == 310_000


@pytest.mark.parametrize("verb", ["batal", "betulkan"])
def test_the_last_slip_of_another_day_is_only_named(planned: Desk, verb: str) -> None:
    """With the command for it; without a terminal the number must be typed."""
    tomorrow = planned.with_(KUBEBOOK_TODAY="2026-11-01")
    answer = tomorrow.answering(f"transaksi {verb}")
    assert answer.err == (
        "Belum bisa: Hari ini belum ada yang dicatat. Bukti terakhir BKK-2026-0001\n"
        "tanggal 30/10/2026, Pakan:\n"
        f"  kubebook transaksi {verb} BKK-2026-0001"
    )
    assert answer.code == 1
    refused = planned(f"transaksi {verb} --alasan x")
    assert refused.err.startswith("Belum bisa: Masih kurang: Bukti.\n")


def test_where_nothing_counts_there_is_nothing_to_mend(run: Desk) -> None:
    """Nothing recorded, or all of it void."""
    for _ in range(2):
        answer = run.answering("transaksi betulkan")
        assert answer.err.startswith("Belum bisa: Belum ada catatan yang berlaku")
        run("receipt 5rb Telur --account penjualan")
        run("entry void bkm1 --reason x")


def test_of_the_last_slip_with_parts_the_last_part_is_proposed(planned: Desk) -> None:
    """Named, it is the first."""
    planned("expense 5rb Parkir --account transportasi --voucher bkk1 --date 30/10/2026")
    assert "Transaksi yang mana [4]" in planned.answering("entry correct", "x").err
    assert "Transaksi yang mana [3]" in planned.answering("entry correct bkk1", "x").err


# --- not paid yet --------------------------------------------------------------------------------


def test_a_bon_stands_in_the_form_as_it_was_typed(planned: Desk) -> None:
    """Paid after all, it is money; and money that was none becomes a bon of somebody."""
    planned("receipt 50rb Kotoran --account pendapatan-lain --into bon --party Guntur")
    paid = planned.answering("entry correct", *[ENTER] * 4, "kas", *[ENTER] * 3, "lunas", ENTER)
    assert "Masuk ke [bon]" in paid.err
    assert paid.code == 0, paid.err
    assert planned.entries[-1].target == "1101"

    planned("receipt 70rb Telur --account penjualan")
    answers = *[ENTER] * 4, "bon", ENTER, ENTER, "Ijah", "bon", ENTER
    owed = planned.answering("entry correct", *answers)
    assert owed.code == 0, owed.err
    assert (planned.entries[-1].target, planned.entries[-1].party) == ("1202", "Ijah")


@pytest.mark.parametrize(
    ("line", "has_slip"),
    [
        ("receipt 50rb Telur --account penjualan", True),
        ("opening kas 1jt --date 1/10/2026", False),
    ],
)
def test_no_number_is_written_on_the_slip_of_a_balance_taken_over(
    run: Desk, line: str, *, has_slip: bool
) -> None:
    """There is none; also not where it is mended."""
    recorded = run.answering(line)
    assert ("Tulis nomor itu pada nota." in recorded.out) == has_slip
    assert "Kas Rp" in recorded.out
    voucher = run.book.entries[0].voucher
    mended = run.answering(f"entry correct {voucher} --amount 60rb --reason x")
    assert ("Tulis nomor itu pada nota." in mended.out) == has_slip
