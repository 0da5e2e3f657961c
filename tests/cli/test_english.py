"""The sentences of each command that succeeds, in English; the Indonesian ones stand elsewhere."""

import pytest

from tests.cli.desk import Desk

ROWS = "date,source,target,amount,text\n2026-10-06,penjualan,kas,60000,Telur\n"
SAID = [
    ("receipt 1jt Modal --account modal-swadaya", "Saved BKM-2026-0002, Rp1.000.000 (one million"),
    ("expense 5rb Pakan --account pakan", "Saved BKK-2026-0001, Rp5.000 (five thousand rupiah)\n"),
    ("transfer 5rb --from kas --to bank", "Saved BKK-2026-0001, Rp5.000 (five thousand rupiah)\n"),
    (
        "adjust 5rb Susut --from akumulasi --to penyusutan",
        (
            "Akumulasi penyusutan goes up by 5.000 to 5.000\n"
            "Penyusutan goes up by 5.000 to 5.000\n"
            "Saved BM-2026-0001, Rp5.000 (five thousand rupiah)\n"
        ),
    ),
    ("opening persediaan 5rb", "Saved BM-2026-0001, Rp5.000 (five thousand rupiah)\n"),
    ("entry void bkm1 --reason x", "Void: BKM-2026-0001, Rp100.000. It stays in the book, struck"),
    (
        "entry correct bkm1 --amount 5rb --reason x",
        "BKM-2026-0001 is void; saved BKM-2026-0002, Rp5.000 (five thousand rupiah)\n",
    ),
    ("member add Budi", "Saved A06 Budi, anggota. Members now: 6.\n"),
    ("member set A04 --role bendahara", "Saved A04 Suparti, bendahara.\n"),
    (
        "member leave A05",
        "A05 Hendra Tuwan is no longer a member from 31 October 2026 on. The name",
    ),
    ("member import people.csv", "Members added: 1, A06 Ani\n"),
    ("account add telur --like penj", "Saved 4103 telur: Telur\n"),
    ("account rename pakan pakan-ayam", "Saved 5102 pakan-ayam: "),
    ("group set --bank BRI", "Saved for KUBE Ayam Contoh: Bank.\n"),
    ("report", "Monthly financial report, October 2026: laporan-bulanan-2026-10.pdf\n"),
    ("import rows.csv", "Entries added: 1, 6 October 2026, together Rp60.000\n"),
    ("restore copy --yes", "The ledger is now as in copy; entries: 1, until 31 October 2026.\n"),
    ("check", "ayam-contoh.kubebook, lines: 5, entries: 1, until 31 October 2026.\n"),
    ("show receipts", "Receipts book, KUBE Ayam Contoh"),
    ("init --name Lain --village x", "The ledger of KUBE Lain begins: lain.kubebook\n"),
]


@pytest.mark.parametrize(("line", "said"), SAID, ids=[line for line, _ in SAID])
def test_a_command_that_succeeds_says_so_in_english(english: Desk, line: str, said: str) -> None:
    """KUBEBOOK_LANG=en, results on stdout, exit 0."""
    english("receipt 100rb Telur --account penjualan --date 31/10/2026")
    (english.folder / "rows.csv").write_text(ROWS, "utf-8")
    (english.folder / "people.csv").write_text("name\nAni\n", "utf-8")
    (english.folder / "copy").write_bytes(english.path.read_bytes())
    answer = english(line)

    assert answer.out.startswith(said), answer
    assert answer.code == 0
