"""A slip typed in one line: its day, amount and words; the way of the next; who was paid."""

import pytest

from kubebook.book.book import counting
from kubebook.cli.recording.fields import slip_parts
from kubebook.cli.session import new_session
from kubebook.store.ledger import open_ledger
from tests.cli.desk import Desk
from tests.cli.hand import Hand
from tests.cli.window import Window

ID = {"KUBEBOOK_LANG": "id"}
NEXT, SAVE = "Jumlah berikutnya", "Simpan? [ya]"


@pytest.mark.parametrize(
    ("typed", "day", "amount", "text"),
    [
        ("360rb Telur 6 rak", "", "360rb", "Telur 6 rak"),
        ("3/10 360rb Telur", "3/10", "360rb", "Telur"),
        ("3: 360rb Telur", "3", "360rb", "Telur"),
        ("kemarin 360rb Telur", "kemarin", "360rb", "Telur"),
        ("3 360rb Telur", "3", "360rb", "Telur"),
        ("31 1000 Parkir", "31", "1000", "Parkir"),
        ("31 999 Parkir", "", "31 999", "Parkir"),
        ("32 1000 Parkir", "", "32", "1000 Parkir"),
        ("0 1000 Parkir", "", "0", "1000 Parkir"),
        ("3 102500 Token", "3", "102500", "Token"),
        ("3 102.500 Token", "3", "102.500", "Token"),
        ("11 10x7500 Rak", "11", "10x7500", "Rak"),
        ("11 10 x 7500 Rak", "11", "10 x 7500", "Rak"),
        ("3 1jt 250rb Ayam", "3", "1jt 250rb", "Ayam"),
        ("3 1 jt 250rb Ayam", "3", "1 jt 250rb", "Ayam"),
        ("3 500 000 Ayam", "", "3 500 000", "Ayam"),
        ("3 500 telur", "", "3 500", "telur"),
        ("1 jt 250rb Ayam", "", "1 jt 250rb", "Ayam"),
        ("12 x 7500 Rak", "", "12 x 7500", "Rak"),
        ("50 ribu Telur", "", "50 ribu", "Telur"),
        ("6 rak telur", "", "6", "rak telur"),
        ("3", "", "3", ""),
        ("", "", "", ""),
    ],
)
def test_the_parts_of_a_slip_in_one_line(
    run: Desk, typed: str, day: str, amount: str, text: str
) -> None:
    """A number is a day where the amount after it stands by itself."""
    with run.seated():
        parts = slip_parts(new_session(), typed)

    assert parts == {
        key: part for key, part in (("date", day), ("amount", amount), ("text", text)) if part
    }


@pytest.fixture
def form(run: Desk) -> Hand:
    """A form of money in, after its first slip, on 31 October."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    run("expense 25rb 'Ojek antar telur' --account transportasi --date 1/9/2026")
    run("transfer 100rb 'Setor ke bank' --from kas --to bank --date 1/9/2026")
    run("expense 150rb 'Upah jaga kandang' --account upah --member Hendra --date 2/9/2026")
    run("receipt 360rb 'Telur 6 rak' --account penjualan --party 'Warung Ijah' --date 2/9/2026")
    hand = Hand(Window(["terima"], run.folder, environ=ID))
    hand.do((("Jumlah", "3 360rb telur"), (SAVE, "")))
    return hand


def test_the_next_slip_goes_the_other_way_after_a_word(run: Desk, form: Hand) -> None:
    """Out, moved, and in again, by the word or its beginning; the day stays."""
    form.do(
        (
            (NEXT, "k 25rb ojek"),
            (SAVE, ""),
            (NEXT, "pindah 100rb setor"),
            (SAVE, ""),
            (NEXT, "4 100rb setor"),
            (SAVE, ""),
            (NEXT, "masuk 5 360rb telur"),
            (SAVE, ""),
            (NEXT, ""),
        )
    )
    book = open_ledger(run.path).book
    made = [
        (entry.date.day, book.accounts[entry.source].name, book.accounts[entry.target].name)
        for entry in counting(book.entries)[-5:]
    ]
    assert made == [
        (3, "penjualan", "kas"),
        (3, "kas", "transportasi"),
        (3, "kas", "bank"),
        (4, "kas", "bank"),
        (5, "penjualan", "kas"),
    ]
    assert form.window.end() == 0


@pytest.mark.parametrize("typed", ["k", "masuk", "p +", "k ojek", "m k 5rb x"])
def test_a_next_slip_without_an_amount_is_asked_again(run: Desk, form: Hand, typed: str) -> None:
    """Nothing falls over, and nothing is saved."""
    before = run.entries
    form.do(((NEXT, typed), (NEXT, "")))
    assert form.window.end() == 0
    assert run.entries == before


def test_wages_are_of_the_member_who_had_them_before(run: Desk, form: Hand) -> None:
    """Though the account is not kept by member; after a no the name stands in [ ]."""
    form.do(
        (
            (NEXT, "k 150rb upah jaga"),
            (SAVE, "t"),
            ("Untuk apa [Upah jaga kandang]", ""),
            ("Pos [upah]", ""),
            ("Keluar dari [kas]", ""),
            ("Tanggal", ""),
            ("Kepada siapa [Hendra Tuwan]", ""),
            (SAVE, ""),
            (NEXT, "4 150rb upah jaga"),
            (SAVE, "t"),
            ("Untuk apa [Upah jaga kandang]", "jaga kandang"),
            ("Pos [upah]", ""),
            ("Keluar dari [kas]", ""),
            ("Kepada siapa [Hendra Tuwan]", "-"),
            (SAVE, ""),
            (NEXT, ""),
        )
    )
    assert form.window.end() == 0
    assert [(one.text, one.member, one.party) for one in run.entries[-2:]] == [
        ("Upah jaga kandang", "A05", ""),
        ("jaga kandang", "", ""),
    ]


@pytest.mark.parametrize(
    ("typed", "member", "party"),
    [
        ("suparti", "A04", ""),
        ("hendra", "A05", ""),
        ("Hendra Tuwan", "A05", ""),
        ("siti", "A03", ""),
        ("Siti Aminah", "", "Siti Aminah"),
        ("Tuwan Besar", "", "Tuwan Besar"),
        ("-", "", ""),
    ],
)
def test_a_payee_who_is_a_member_is_that_member(
    run: Desk, form: Hand, typed: str, member: str, party: str
) -> None:
    """By the beginning of the name; it is read back before it is saved."""
    form.do(
        (
            (NEXT, "k 10rb gembok"),
            ("Pos", "perawatan"),
            ("Keluar dari", ""),
            ("Tanggal", ""),
            ("Kepada siapa", typed),
        )
    )
    if member:
        assert f"\ngembok, {run.book.members[member].name}\n" in form.window.text
    form.do(((SAVE, ""), (NEXT, "")))
    assert form.window.end() == 0
    assert (run.entries[-1].member, run.entries[-1].party) == (member, party)


def test_a_party_called_like_a_member_stays_a_party(run: Desk) -> None:
    """A stall "Hendra" that was paid before is not the member Hendra Tuwan."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2026")
    run("expense 10rb Gas --account bahan --party Hendra --date 2/8/2026")
    hand = Hand(Window(["bayar"], run.folder, environ=ID))
    hand.do(
        (
            ("Jumlah", "10rb gembok"),
            ("Pos", "perawatan"),
            ("Keluar dari", ""),
            ("Tanggal", ""),
            ("Kepada siapa", "hendra"),
            (SAVE, ""),
            (NEXT, ""),
        )
    )
    assert hand.window.end() == 0
    assert (run.entries[-1].member, run.entries[-1].party) == ("", "Hendra")
