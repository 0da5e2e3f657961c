"""A command line copied out of a word processor or a chat: long dashes and curly quotes."""

import pytest

from kubebook.cli.typography import behind_dashes, option_meant, straightened
from tests.cli.desk import Desk


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["“Penjualan", "telur", "6", "rak”"], ["Penjualan telur 6 rak"]),
        (["a", "“Telur”", "b"], ["a", "Telur", "b"]),
        (["„Telur", "asin“", "‘Bu", "Ijah’"], ["Telur asin", "Bu Ijah"]),
        (["”Telur", "asin”"], ["Telur asin"]),
        (["«Telur", "asin»"], ["Telur asin"]),
        (["--party=“Toko", "Tani”", "--by", "A01"], ["--party=Toko Tani", "--by", "A01"]),
        (["“”"], [""]),
        (["“", "Telur", "”"], [" Telur "]),
        (["“Telur", "--party", "“Toko", "Tani”"], ["“Telur", "--party", "Toko Tani"]),
        (["“Telur", "“asin”"], ["“Telur", "asin"]),
        (["“Telur", "asin"], ["“Telur", "asin"]),
        (["“Telur” segar", "”"], ["“Telur” segar", "”"]),
        (["Ma’ruf", "5”"], ["Ma’ruf", "5”"]),
        (["‘Ain", "dan", "Nur"], ["‘Ain", "dan", "Nur"]),
        ([], []),
    ],
)
def test_curly_quotes_are_read_as_straight_ones(words: list[str], read: list[str]) -> None:
    """One that nothing closes, or that stood in straight quotes, belongs to the text."""
    assert straightened(words) == read


@pytest.mark.parametrize("dash", ["—", "–", "−", "―", "—-", "-—"[1:], "‐‐", "‑‑"])
def test_a_long_dash_before_an_option_is_known(dash: str) -> None:
    """With its value behind a sign of equality too; any other word is a word."""
    options = {"--account", "--by"}
    assert option_meant(f"{dash}account", options) == "--account"
    assert option_meant(f"{dash}by=A01", options) == "--by"
    for word in (f"{dash}telur", f"{dash} account", dash, "account", "--account"):
        assert option_meant(word, options) is None


def test_options_go_first_and_texts_behind_the_dashes() -> None:
    """Each option keeps its value; one without a value keeps none."""
    words = ["50rb", "--yes", "-5 kg", "--party", "Toko A", "--by=A01", "--last"]
    assert behind_dashes(words, {"--party", "--last"}) == [
        "--yes", "--party", "Toko A", "--by=A01", "--last", "--", "50rb", "-5 kg",
    ]  # fmt: skip


def test_a_line_with_curly_quotes_records_what_was_meant(run: Desk) -> None:
    """As if it had been typed by hand."""
    line = "receipt 50rb “Penjualan telur” --account penjualan --party “Warung Bu Ijah”"
    assert run("", *line.split()).code == 0
    entry = run.entries[-1]
    assert (entry.text, entry.party) == ("Penjualan telur", "Warung Bu Ijah")


@pytest.mark.parametrize("option", ["—account", "–account", "—pos", "—by", "—help", "‑account"])
def test_a_long_dash_records_nothing(run: Desk, option: str) -> None:
    """The option is named as it is to be typed, in the words of the person."""
    answer = run("receipt 50rb Telur", option, "penjualan")
    assert answer.code == 2
    assert f"--{option[1:]}" in answer.err
    assert run.entries == ()


def test_a_dash_in_a_text_is_none(run: Desk) -> None:
    """Behind -- everything is a text, and a dash with a blank or a word after it is no option."""
    for text in ("— sisa bulan lalu", "—telur"):
        assert run("receipt 50rb --account penjualan", text).code == 0
    assert run("receipt --account penjualan -- 50rb", "—account").code == 0
    assert [entry.text for entry in run.entries] == ["— sisa bulan lalu", "—telur", "—account"]


def test_the_line_that_is_shown_for_a_text_with_a_dash_works(run: Desk) -> None:
    """It can be typed as it stands."""
    answer = run("receipt 50rb", "-5 kg gula", "--account", "penjualan", "--party", "Toko A")
    assert answer.code == 2
    shown = answer.err.splitlines()[-1].strip()
    assert run(shown.removeprefix("kubebook ")).code == 0
    assert (run.entries[-1].text, run.entries[-1].party) == ("-5 kg gula", "Toko A")
