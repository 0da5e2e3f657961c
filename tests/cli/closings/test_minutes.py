"""`report cash-count` and `report handover` as they are typed, after a count and a handover."""

from tests.cli.desk import Typed
from tests.paper.reading import words_of

SOLD = "receipt 500rb Telur --account penjualan --date 2026-10-10"
SEEN = "--witness 'Ibu Ani' --witness 'Pak Budi'"
COUNT = f"count --note 100000=4 --coin 500=40 --explain 'Kembalian' {SEEN}"
HANDOVER = f"handover --to A04 --copies Kelurahan {SEEN}"


def test_what_was_counted_is_printed_and_an_empty_form_where_nobody_counted(typed: Typed) -> None:
    """By month or by day, in both languages."""
    desk = typed(SOLD)
    desk("report cash-count --period 2026-10")
    path = desk.folder / "pemeriksaan-kas-2026-10.pdf"
    assert "100.000 × lembar" in words_of(path.read_bytes())
    desk(COUNT)
    desk("report cash-count --period 2026-10")
    words = words_of(path.read_bytes())
    assert "100.000 × 4 lembar 400.000" in words
    assert "Selisih, B dan nota − A −80.000" in words
    assert "di hadapan Ibu Ani, Pak Budi" in words
    assert desk("laporan pemeriksaan-kas --periode 2026-10-31").code == 0
    day = (desk.folder / "pemeriksaan-kas-2026-10-31.pdf").read_bytes()
    assert "100.000 × 4 lembar 400.000" in words_of(day)


def test_a_handover_is_printed_under_its_own_day_whenever_it_is_asked_for(typed: Typed) -> None:
    """Its file bears that day; later the same words stand in it."""
    desk = typed(SOLD, COUNT, HANDOVER)
    old = desk.book.members[desk.book.handovers[-1].old].name
    answer = desk("report handover")
    path = desk.folder / "berita-acara-serah-terima-2026-10-31.pdf"
    assert answer.out == (f"Berita Acara Serah Terima Bendahara, 31 Oktober 2026: {path.name}\n")
    words = words_of(path.read_bytes())
    assert f"{old} menyerahkan dan {desk.book.members['A04'].name} menerima" in words
    assert "di hadapan Ibu Ani, Pak Budi" in words
    later = desk.with_(KUBEBOOK_TODAY="2026-11-20")
    later("receipt 50rb Telur --account penjualan")
    for line in ("laporan serah-terima", "report handover --period 2026-10"):
        path.unlink()
        assert later(line).code == 0
        assert words_of(path.read_bytes()) == words.replace(
            "dicetak 31 Oktober", "dicetak 20 November"
        )


def test_without_a_handover_the_next_step_is_named(typed: Typed) -> None:
    """Nothing is written."""
    desk = typed(SOLD)
    answer = desk("laporan serah-terima")
    assert answer.err == "Belum bisa: Belum ada serah terima.\n  kubebook serah-terima\n"
    assert answer.code == 1
    assert not list(desk.folder.glob("*.pdf"))
