"""Questions on a terminal: what is asked, said, taken, and how one goes back or gives up."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pyte
import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from kubebook.errors import AmountUnreadable, Declined
from kubebook.messages import Message
from kubebook.screen.form import Answers, Step, ask, ask_one, confirm

CTRL_C = "\x03"
CTRL_D = "\x04"


def amount(text: str) -> int:
    """Read `360rb` and nothing else."""
    if not text.endswith("rb"):
        raise AmountUnreadable(text=text)
    return int(text[:-2]) * 1000


STEPS = (
    Step(
        key="amount",
        label="Jumlah",
        parse=amount,
        explain=lambda _: "Rp360.000, tiga ratus enam puluh ribu rupiah",
    ),
    Step(key="text", label="Untuk apa"),
    Step(
        key="account",
        label="Pos",
        words={"telur": "Penjualan telur", "pakan": "Pakan"},
        explain=lambda _: "Penjualan telur",
    ),
    Step(key="into", label="Masuk ke", default="kas", words=("kas", "bank")),
    Step(key="date", label="Tanggal", default="hari ini"),
    Step(key="party", label="Dari siapa", default=""),
)
TYPED = "360rb\rPenjualan telur 6 rak @60.000\rtel\r\r\rpasar mingguan\r"


def summary(_answers: Answers) -> list[str]:
    """What will be saved, in sentences."""
    return [
        "31 Oktober 2026, Penjualan telur ke Kas",
        "Penjualan telur 6 rak @60.000, pasar mingguan",
        "Kas 2.697.500 menjadi 3.057.500",
    ]


class Seen:
    """A terminal of some width that is typed at beforehand and can be looked at afterwards."""

    def __init__(self, keyboard: PipeInput, columns: int) -> None:
        self.keyboard = keyboard
        self._raw = io.StringIO()
        self._columns = columns
        self.display = Vt100_Output(
            self._raw, lambda: Size(rows=50, columns=columns), enable_cpr=False
        )

    @property
    def text(self) -> str:
        """What stands on the terminal, line by line."""
        picture = pyte.Screen(self._columns, 50)
        pyte.Stream(picture).feed(self._raw.getvalue().replace("\r\n", "\n").replace("\n", "\r\n"))
        return "\n".join(line.rstrip() for line in picture.display).rstrip() + "\n"


@contextmanager
def typing(text: str, columns: int = 80) -> Iterator[Seen]:
    """A terminal at which `text` was typed."""
    with create_pipe_input() as keyboard:
        keyboard.send_text(text)
        yield Seen(keyboard, columns)


def filled(seen: Seen) -> Answers:
    """The answers of the guided receipt."""
    return ask(
        STEPS,
        language="id",
        header="Uang masuk.",
        summary=summary,
        keyboard=seen.keyboard,
        display=seen.display,
    )


def test_a_guided_receipt_looks_as_agreed() -> None:
    """What was understood stands under what was typed, and the last question saves."""
    with typing(TYPED + "\r") as seen:
        answers = filled(seen)

    assert answers == {
        "amount": 360_000,
        "text": "Penjualan telur 6 rak @60.000",
        "account": "tel",
        "into": "kas",
        "date": "hari ini",
        "party": "pasar mingguan",
    }
    assert (
        seen.text
        == """\
Uang masuk. Enter: pakai isi dalam [ ]. <: kembali. Ctrl+C: tidak jadi.

Jumlah              : 360rb
                      Rp360.000, tiga ratus enam puluh ribu rupiah
Untuk apa           : Penjualan telur 6 rak @60.000
Pos                 : tel
                      Penjualan telur
Masuk ke [kas]      :
Tanggal [hari ini]  :
Dari siapa [kosong] : pasar mingguan

31 Oktober 2026, Penjualan telur ke Kas
Penjualan telur 6 rak @60.000, pasar mingguan
Kas 2.697.500 menjadi 3.057.500
Simpan? [ya]        :
"""
    )


def test_at_40_columns_everything_stays_in_its_place() -> None:
    """A long answer goes on under its beginning, an explanation at the left."""
    with typing(TYPED + "\r", columns=40) as seen:
        filled(seen)

    assert (
        seen.text
        == """\
Uang masuk. Enter: pakai isi dalam [ ].
<: kembali. Ctrl+C: tidak jadi.

Jumlah              : 360rb
    Rp360.000, tiga ratus enam puluh
    ribu rupiah
Untuk apa           : Penjualan telur 6
                      rak @60.000
Pos                 : tel
    Penjualan telur
Masuk ke [kas]      :
Tanggal [hari ini]  :
Dari siapa [kosong] : pasar mingguan

31 Oktober 2026, Penjualan telur ke Kas
Penjualan telur 6 rak @60.000, pasar
mingguan
Kas 2.697.500 menjadi 3.057.500
Simpan? [ya]        :
"""
    )


def test_an_unreadable_amount_is_said_and_asked_again() -> None:
    """A slip costs one line, not the whole form."""
    with typing("3,5\r" + TYPED + "\r") as seen:
        answers = filled(seen)

    assert answers["amount"] == 360_000
    assert seen.text.count("Jumlah              : ") == 2
    assert '"3,5"' in seen.text


def test_what_has_no_default_cannot_be_left_empty() -> None:
    """Enter alone takes only what stands in [ ]."""
    with typing("\r" + TYPED + "\r") as seen:
        assert filled(seen)["amount"] == 360_000

    assert "Ini harus diisi." in seen.text


def test_an_answer_left_empty_is_none() -> None:
    """No name typed means no name."""
    with typing("360rb\rTelur\rtel\r\r\r\r\r") as seen:
        assert filled(seen)["party"] is None


def test_back_shows_the_answer_before_to_be_mended() -> None:
    """`<` goes a step back, where Enter keeps what was typed."""
    with typing("360rb\rTelur\r<\r bebek\rtel\r\r\r\r\r") as seen:
        assert filled(seen)["text"] == "Telur bebek"


def test_back_goes_several_steps_and_past_kept_answers() -> None:
    """`<` typed behind what stands there goes back as well."""
    with typing("360rb\rTelur\r<\r<\r\x15370rb\r\rtel\r\r\r\r\r") as seen:
        answers = filled(seen)

    assert (answers["amount"], answers["text"]) == (370_000, "Telur")


def test_back_at_the_first_step_asks_it_again() -> None:
    """There is nothing before the beginning."""
    with typing("<\r" + TYPED + "\r") as seen:
        assert filled(seen)["amount"] == 360_000


def test_back_from_the_last_question_mends_the_last_step() -> None:
    """Seeing the summary, one can still go back."""
    with typing(TYPED + "<\r\x15eceran\r\r") as seen:
        assert filled(seen)["party"] == "eceran"


@pytest.mark.parametrize("end", [CTRL_C, CTRL_D, "tidak\r", "n\r"])
def test_giving_up_at_the_end_saves_nothing(end: str) -> None:
    """Ctrl+C, the end of input and "tidak" are all a no."""
    with typing(TYPED + end) as seen, pytest.raises((KeyboardInterrupt, Declined)):
        filled(seen)


def test_an_answer_that_is_neither_yes_nor_no_is_asked_again() -> None:
    """Nothing is saved on a guess."""
    with typing(TYPED + "mungkin\rYA\r") as seen:
        filled(seen)

    assert "Tulis ya atau tidak." in seen.text


def test_a_step_is_asked_only_where_it_is_needed() -> None:
    """The member is asked for when the account is kept per member, and known answers count."""
    steps = (
        Step(key="member", label="Anggota", when=lambda answers: answers["account"] == "simpanan"),
        Step(key="text", label="Untuk apa"),
    )
    for account, typed in (("simpanan", "Suparti\rIuran\r\r"), ("telur", "Iuran\r\r")):
        with typing(typed) as seen:
            answers = ask(
                steps,
                language="id",
                header="Uang masuk.",
                known={"account": account},
                keyboard=seen.keyboard,
                display=seen.display,
            )
        assert ("member" in answers) == (account == "simpanan")


def test_a_refusal_of_the_whole_is_said_and_leads_back_to_the_last_step() -> None:
    """A rule that says no does not throw away what was typed."""
    refusals = [AmountUnreadable(text="0"), None]

    def sums(_answers: Answers) -> list[str]:
        refusal = refusals.pop(0)
        if refusal:
            raise refusal
        return ["Kas cukup."]

    with typing("Telur\r bebek\r\r") as seen:
        answers = ask(
            [Step(key="text", label="Untuk apa")],
            language="id",
            header="Uang masuk.",
            summary=sums,
            keyboard=seen.keyboard,
            display=seen.display,
        )
    assert answers == {"text": "Telur bebek"}
    assert "Kas cukup." in seen.text


def test_one_question_alone() -> None:
    """A command may ask for one thing only."""
    with typing("<\r360rb\r") as seen:
        assert (
            ask_one(STEPS[0], language="id", keyboard=seen.keyboard, display=seen.display)
            == 360_000
        )


@pytest.mark.parametrize(
    ("typed", "default", "sure"),
    [("\r", True, True), ("\r", False, False), ("y\r", False, True), ("T\r", True, False)],
)
def test_a_question_of_yes_or_no(typed: str, default: bool, sure: bool) -> None:  # noqa: FBT001
    """Enter takes what stands in [ ], in either language."""
    with typing(typed) as seen:
        answer = confirm(
            Message("Save?"),
            language="id",
            default=default,
            keyboard=seen.keyboard,
            display=seen.display,
        )
    assert answer is sure
    assert (
        seen.text == f"Simpan? [{'ya' if default else 'tidak'}] : {typed.strip()}".rstrip() + "\n"
    )
