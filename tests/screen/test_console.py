"""Where a command speaks: streams, width, weight, and letters that a stream cannot take."""

import io
import subprocess
import sys
from collections.abc import Mapping

import pytest

from kubebook.messages import Message
from kubebook.screen.console import Screen
from kubebook.screen.lines import Styled, rule

BOOK = (
    Styled("Jumlah  5.000", "strong"),
    Styled("Telur   5.000"),
    Styled("[/x] a  batal", "void"),
)


class Terminal(io.StringIO):
    """A stream that calls itself a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Say that somebody looks."""
        return True


def screen(
    out: io.TextIOBase,
    err: io.TextIOBase | None = None,
    environment: Mapping[str, str] | None = None,
) -> Screen:
    """A screen in Indonesian."""
    return Screen(
        "id",
        out=out,  # type: ignore[arg-type]  # TextIOBase has all that is used
        err=err or io.StringIO(),  # type: ignore[arg-type]
        environment=environment or {},
    )


def test_a_pipe_gets_words_and_nothing_else() -> None:
    """What is kept in a file has no colour codes, and the void still says so."""
    out = io.StringIO()

    screen(out).out(BOOK)

    assert out.getvalue() == "Jumlah  5.000\nTelur   5.000\n[/x] a  batal\n"


def test_a_terminal_shows_sums_in_weight_and_voids_struck_through() -> None:
    """The eye finds the sum; square brackets of a text are left as typed."""
    out = Terminal()

    screen(out, environment={"TERM": "xterm-256color"}).out(BOOK)

    assert out.getvalue() == (
        "\x1b[1mJumlah  5.000\x1b[0m\nTelur   5.000\n\x1b[9m[/x] a\x1b[0m  \x1b[9mbatal\x1b[0m\n"
    )


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_a_terminal_gets_the_same_words(environment: Mapping[str, str]) -> None:
    """NO_COLOR takes the weight away and no word."""
    out = Terminal()

    screen(out, environment=environment).out(BOOK)

    assert out.getvalue() == "Jumlah  5.000\nTelur   5.000\n[/x] a  batal\n"


def test_results_and_remarks_go_to_their_own_streams() -> None:
    """A file that takes the results takes no remark."""
    out, err = io.StringIO(), io.StringIO()
    one = screen(out, err)

    one.tell(Message("Tersimpan {voucher}.", {"voucher": "BKM-2026-0034"}))
    one.say("galat", "lain")

    assert out.getvalue() == "Tersimpan BKM-2026-0034.\n"
    assert err.getvalue() == "galat\nlain\n"


def test_sentences_fold_on_a_terminal_at_its_width() -> None:
    """On a narrow window a sentence goes on below between two words."""
    err = Terminal()

    screen(io.StringIO(), err, {"COLUMNS": "30"}).say("Kas hari itu Rp1.760.000, kurang Rp440.000.")

    assert err.getvalue() == "Kas hari itu Rp1.760.000,\nkurang Rp440.000.\n"


@pytest.mark.parametrize(
    ("typed", "columns"), [("40", 40), ("", 80), ("0", 80), ("x", 80), ("3", 20)]
)
def test_width_is_columns_or_80(typed: str, columns: int) -> None:
    """Without a terminal the page is 80 wide, unless COLUMNS says otherwise."""
    assert screen(io.StringIO(), environment={"COLUMNS": typed}).columns == columns


def test_a_stream_of_few_letters_gets_near_ones_and_never_fails() -> None:
    """An old console shows - for the rule and for minus, and goes on."""
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")

    screen(out).out([rule(5), Styled("Selisih −5.000 卵")])
    out.flush()

    assert raw.getvalue().decode("ascii").splitlines() == ["-----", "Selisih -5.000 ?"]


def test_nothing_that_steers_a_terminal_passes_the_last_door() -> None:
    """Whoever laid a line out, and whatever a name holds, the terminal stays the treasurer's."""
    out = Terminal()

    screen(out, environment={"NO_COLOR": "1"}).out([Styled("a\x1b[2J\r\x9bb")])

    assert out.getvalue() == "a\\x1b[2J \\x9bb\n"


def test_progress_says_nothing_without_a_terminal() -> None:
    """A log of an import holds no bars."""
    err = io.StringIO()

    with screen(io.StringIO(), err).progress(10, "Membaca") as advance:
        advance(10)

    assert err.getvalue() == ""


def test_progress_on_a_terminal_shows_how_far_it_is() -> None:
    """A long import of thousands of rows shows that it lives."""
    err = Terminal()

    with screen(io.StringIO(), err, {"TERM": "xterm"}).progress(1000, "Baris [b]") as advance:
        for _ in range(1000):
            advance(1)

    assert "Baris [b]" in err.getvalue()
    assert "100 %" in err.getvalue()


def test_a_pipe_loads_neither_rich_nor_prompt_toolkit() -> None:
    """Showing a book to a pipe costs only what it needs."""
    program = (
        "import sys; from kubebook.screen.console import Screen;"
        "from kubebook.screen.table import statement_lines;"
        "from tests.screen.samples import cash_book;"
        "one = Screen('id', out=sys.stdout, err=sys.stderr, environment={});"
        "one.out(statement_lines(cash_book(), language='id'));"
        "print(sorted({n.split('.')[0] for n in sys.modules} & {'rich', 'prompt_toolkit'}))"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"
