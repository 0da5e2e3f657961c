"""`restore --salvage`: what is said of a damaged book, and what is in the new one."""

from kubebook.book.closings.codes import code_of
from kubebook.store.ledger import open_ledger
from tests.cli.desk import Desk

NEW = "baru.kubebook"


def damaged(run: Desk) -> None:
    """Five receipts and a sealed month; the second is changed, the fourth cannot be read."""
    for number in range(1, 6):
        day = f"--date {number}/9/2026" if number < 3 else ""
        assert run(f"receipt {number}rb 'Telur {number}' --account penjualan {day}").code == 0
    assert run("close 2026-09 --uncounted 'tidak ada waktu'").code == 0
    lines = run.path.read_bytes().splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if b"Telur 2" in line)
    lines[at] = lines[at].replace(b'"amount":2000', b'"amount":9000')
    lines[at + 2] = lines[at + 2].replace(b'"put":{', b'"put":#')
    run.path.write_bytes(b"".join(lines))


def test_what_is_lost_is_named_line_by_line_and_the_rest_is_a_book(run: Desk) -> None:
    """The treasurer sees at once what to type again; the damaged file stays as it was."""
    damaged(run)
    before = run.path.read_bytes()
    first = before[: before.index(b"Telur 2")].count(b"\n") + 1
    answer = run(f"restore {run.path.name} --salvage -o {NEW}")
    seal = code_of(open_ledger(run.folder / NEW).book.closings[0].seal)
    count = before.count(b"\n") - 1
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        f"{NEW} sudah dibuat: {count - 2} dari {count} baris, transaksi: 3.\n"
        "Baris ini terbaca, tetapi tidak bersambung dengan baris sebelumnya; jadi ada yang berubah "
        "di dalamnya atau di depannya. Baris ini tidak diambil:\n"
        f"  baris {first}: BKM-2026-0002, 02/09/2026, Rp9.000, Telur 2\n"
        "Baris ini tidak terbaca utuh; yang masih tampak:\n"
        f"  baris {first + 2}: BKM-2026-0004, 31/10/2026, Rp4.000, Telur 4\n"
        f"September 2026 tidak lagi seperti saat disegel pada 31 Oktober 2026 ({seal}).\n"
        f"{run.path.name} tetap seperti semula. Periksa buku yang baru, lalu catat lagi yang "
        "hilang:\n"
        f"  kubebook --buku {NEW} periksa\n"
    )
    assert run.path.read_bytes() == before
    run.path.unlink()
    checked = run(f"check --ledger {NEW}")
    assert checked.code == 1
    assert "September 2026" in checked.out
    assert run(f"receipt 2rb 'Telur 2' --account penjualan --ledger {NEW}").code == 0


def test_it_needs_both_and_makes_no_second_one(run: Desk) -> None:
    """Left out or there already: said, and nothing is written."""
    before = sorted(run.folder.iterdir())
    for line, code in (
        ("restore --salvage", 2),
        (f"restore {run.path.name} --salvage", 2),
        (f"restore {run.path.name} -o {NEW}", 2),
        (f"restore {run.path.name} --salvage -o {run.path.name}", 1),
        ("restore tidak-ada.kubebook --salvage -o x.kubebook", 3),
    ):
        answer = run(line)
        assert (answer.out, answer.code) == ("", code), line
        assert answer.err.startswith("Belum bisa: "), line
    assert sorted(run.folder.iterdir()) == before
