"""A noun alone shows its list."""

import pytest

from kubebook.cli.commands import TABLE
from tests.cli.desk import Desk

LISTED = "member meeting visit problem letter account grant plan asset format entry".split()


@pytest.mark.parametrize("noun", LISTED)
@pytest.mark.parametrize("words", ["", " --json", " --ledger ayam-contoh.kubebook"])
def test_a_noun_alone_is_its_list(run: Desk, noun: str, words: str) -> None:
    """In both languages, with and without options, on a terminal too; and nothing is changed."""
    before = run.path.read_bytes()
    listed = run(f"{noun} list{words}")

    assert listed.code == 0, listed.err
    assert run(f"{noun}{words}") == listed
    assert run(f"{TABLE[noun].other}{words}") == listed
    assert run.answering(f"{noun}{words}").code == 0
    assert run.path.read_bytes() == before


@pytest.mark.parametrize("words", ["", " --json"])
def test_the_group_alone_shows_what_is_known_of_it(run: Desk, words: str) -> None:
    """There is only one."""
    assert run(f"kelompok{words}") == run(f"group show{words}")


@pytest.mark.parametrize("noun", ["rapat", "kunjungan", "surat", "inventaris", "transaksi"])
def test_a_noun_alone_takes_what_its_list_takes(run: Desk, noun: str) -> None:
    """A period, as its value may look like a command."""
    assert run(f"{noun} --periode 2026") == run(f"{noun} daftar --periode 2026")


def test_a_word_that_is_no_command_stays_an_error_and_help_stays_help(run: Desk) -> None:
    """Only options may stand alone."""
    assert run("anggota lst").code == 2
    assert run("anggota --salah").code == 2
    for help_option in ("--help", "-h"):
        assert "Perintah:" in run(f"anggota {help_option}").out
    assert run("anggota --oleh daftar").code == 2


@pytest.mark.parametrize("noun", [*LISTED[:-2], "group", "entry"])
def test_without_a_ledger_it_says_so_and_what_is_next(bare: Desk, noun: str) -> None:
    """As every command that needs one."""
    answer = bare(noun)
    assert answer.code != 0
    assert "kubebook mulai" in answer.err


def test_entries_are_listed_by_words_of_all_years(run: Desk) -> None:
    """As a search finds them: words, party, amount; with a period only of that."""
    run("receipt 5jt Modal --account modal-swadaya --date 1/8/2024")
    run("receipt 360rb 'Telur 6 rak' --account penjualan --party 'Warung Ijah'")
    for words, voucher in (
        ("telur ijah", "BKM-2026"),
        ("360.000", "BKM-2026"),
        ("modal", "BKM-2024"),
    ):
        found = run("transaksi daftar --teks", words)
        assert f"{voucher}-0001" in found.out
        assert found == run(f"cari {words}")
        assert run("entry list --json --text", words) == run(f"search --json {words}")
    assert "BKM-2024" not in run("entry list --text modal --period 2026").out
    assert run("entry list --text ''") == run("entry list")
    assert run("entry --text modal") == run("search modal")
