"""Questions on a terminal: what is asked, said, taken, and how one goes back or gives up."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date

import pyte
import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from kubebook.errors import Declined, KubebookError
from kubebook.errors.accounts import AccountNotFound
from kubebook.errors.entries import DateInFuture
from kubebook.errors.typed import AmountUnreadable
from kubebook.messages import Message
from kubebook.screen.dialogue import Terminal
from kubebook.screen.form import ask, ask_one, confirm
from kubebook.screen.step import Answers, ReadBack, Step, Suggestion

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


def summary(_answers: Answers) -> ReadBack:
    """What will be saved, in sentences."""
    return ReadBack(
        [
            "31 Oktober 2026, Penjualan telur ke Kas",
            "Penjualan telur 6 rak @60.000, pasar mingguan",
            "Kas 2.697.500 menjadi 3.057.500",
        ]
    )


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
        terminal=Terminal(seen.keyboard, seen.display),
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
?: apa saja yang bisa diisi. Tab: melengkapi. >: biarkan sisanya.

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
?: apa saja yang bisa diisi. Tab:
melengkapi. >: biarkan sisanya.

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


def test_back_shows_the_answer_before_in_brackets() -> None:
    """`<` goes a step back, where Enter keeps what was typed and other words take its place."""
    with typing("360rb\r<\r370rb\rTelur\r<\r\rtel\r\r\r\r\r") as seen:
        answers = filled(seen)

    assert (answers["amount"], answers["text"]) == (370_000, "Telur")
    assert "\nJumlah [360rb]      : 370rb\n" in seen.text
    assert "\nUntuk apa [Telur]   :\n" in seen.text


def test_a_long_answer_before_takes_its_own_line_and_is_cut() -> None:
    """The question stays readable also where much was typed, at 40 columns too."""
    with typing(f"360rb\r{'telur ' * 20}\r<\r\rtel\r\r\r\r\r", columns=40) as seen:
        assert filled(seen)["text"] == ("telur " * 20).strip()

    assert "\nUntuk apa [telur\ntelur telur telur\ntelur telur t...]   :\n" in seen.text


@pytest.mark.parametrize("nothing", ["-", "kosong"])
def test_an_answer_before_can_be_emptied(nothing: str) -> None:
    """What may be left empty is emptied by `-` or by the word that stands in [ ]."""
    with typing(f"{TYPED}<\r{nothing}\r\r") as seen:
        assert filled(seen)["party"] is None


@pytest.mark.parametrize("nothing", ["-", "kosong"])
def test_nothing_is_explained_of_an_answer_that_is_empty(nothing: str) -> None:
    """An explanation looks up what was answered; there is nothing to look up."""
    step = Step(key="line", label="Baris RAB", default="", explain=lambda line: account(str(line)))
    with typing(f"{nothing}\r\r") as seen:
        assert answered(seen, step) is None


def test_back_goes_several_steps_and_past_kept_answers() -> None:
    """Each `<` is one step."""
    with typing("360rb\rTelur\r<\r<\r370rb\r\rtel\r\r\r\r\r") as seen:
        answers = filled(seen)

    assert (answers["amount"], answers["text"]) == (370_000, "Telur")


def test_back_at_the_first_step_asks_it_again() -> None:
    """There is nothing before the beginning."""
    with typing("<\r" + TYPED + "\r") as seen:
        assert filled(seen)["amount"] == 360_000


def test_back_from_the_last_question_mends_the_last_step() -> None:
    """Seeing the summary, one can still go back."""
    with typing(TYPED + "<\receran\r\r") as seen:
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
        Step(key="account", label="Pos"),
        Step(key="member", label="Anggota", when=lambda answers: answers["account"] == "simpanan"),
        Step(key="text", label="Untuk apa"),
    )
    for account, typed in (("simpanan", "Suparti\rIuran\r\r"), ("telur", "Iuran\r\r")):
        with typing(typed) as seen:
            answers = ask(
                steps,
                language="id",
                header="Uang masuk.",
                given={"account": account},
                terminal=Terminal(seen.keyboard, seen.display),
            )
        assert ("member" in answers) == (account == "simpanan")


def refused_once(answers: Answers) -> ReadBack:
    """Refuse 360.000, as where the money is short."""
    if answers["amount"] == 360_000:
        raise AmountUnreadable(text="0")
    return ReadBack(["Kas cukup."])


def test_a_refusal_of_the_whole_asks_which_answer_is_to_change() -> None:
    """A rule that says no throws nothing away, and only what it minds is asked again."""
    with typing(TYPED + "7\r1\r300rb\r\r") as seen:
        answers = ask(
            STEPS,
            language="id",
            header="Uang masuk.",
            summary=refused_once,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert (answers["amount"], answers["account"]) == (300_000, "tel")
    assert answers["party"] == "pasar mingguan"
    assert "\n  1  Jumlah\n  2  Untuk apa\n" in seen.text
    assert "\nJumlah [360rb] " in seen.text
    assert seen.text.count("Untuk apa ") == 1
    assert "Kas cukup." in seen.text


def refused_of(key: str, wrong: object) -> Callable[[Answers], ReadBack]:
    """A rule that minds one answer."""

    def summary(answers: Answers) -> ReadBack:
        if answers.get(key) == wrong:
            raise AccountNotFound(typed=str(wrong))
        return ReadBack(["Baik."])

    return summary


@pytest.mark.parametrize("causes", [{}, {AccountNotFound: ("into",)}])
def test_an_answer_that_the_rule_minds_is_asked_again_at_once(
    causes: dict[type[KubebookError], tuple[str, ...]],
) -> None:
    """Once all that must be known is: whether its refusal is in the table of causes or not."""
    with typing("360rb\rTelur\rtel\rlaci\r\rbank\r\r\r\r") as seen:
        answers = ask(
            STEPS,
            language="id",
            header="Uang masuk.",
            summary=refused_of("into", "laci"),
            causes=causes,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert answers["into"] == "bank"
    assert seen.text.count('Tidak ada pos "laci".') == 2
    assert seen.text.count("\nMasuk ke [laci]") == 2
    assert seen.text.count("\nTanggal ") == 1


def test_a_refusal_inside_a_form_names_its_questions_and_no_option() -> None:
    """Nobody who answers questions can type an option."""
    steps = (*STEPS[:4], replace(STEPS[4], options=("--date", "--tanggal")), STEPS[5])

    def early(answers: Answers) -> ReadBack:
        if answers.get("date") == "6/10":
            raise DateInFuture(date=date(2027, 10, 6), today=date(2026, 10, 31), option="--date")
        return ReadBack(["Baik."])

    with typing("360rb\rTelur\rtel\r\r6/10\r5/10\r\r\r") as seen:
        ask(
            steps,
            language="id",
            header="Uang masuk.",
            summary=early,
            causes={DateInFuture: ("date",)},
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert "--" not in seen.text.replace("--.", "")
    assert "Tanggal" in seen.text


LIKE = Suggestion({"account": "telur", "party": "Bu Ijah"}, "Seperti BKM-2026-0031.")


def suggested(typed: str, suggestion: Suggestion | None = LIKE) -> tuple[Answers, str]:
    """A receipt for which a like one is known once amount and text are."""
    with typing(typed) as seen:
        answers = ask(
            STEPS,
            language="id",
            header="Uang masuk.",
            summary=lambda answers: ReadBack([f"{answers.get('account')}, {answers.get('party')}"]),
            suggest=lambda answers: suggestion if "text" in answers else None,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    return answers, seen.text


def test_a_like_case_answers_the_rest_and_enter_takes_it() -> None:
    """Two answers and a yes; what the like case does not say is as it stands in [ ]."""
    answers, text = suggested("360rb\rTelur\r\r")
    assert answers == {
        "amount": 360_000,
        "text": "Telur",
        "account": "telur",
        "into": "kas",
        "date": "hari ini",
        "party": "Bu Ijah",
    }
    assert "Seperti BKM-2026-0031." in text
    assert "Pos " not in text


@pytest.mark.parametrize("other", ["t", "tidak", "<"])
def test_any_other_answer_opens_the_questions_with_what_was_suggested(other: str) -> None:
    """Nothing is lost by it, and the second no is a no."""
    answers, text = suggested(f"360rb\rTelur\r{other}\rpakan\r\r\r\r\r")
    assert (answers["account"], answers["party"]) == ("pakan", "Bu Ijah")
    assert "\nPos [telur] " in text
    assert "\nDari siapa [Bu Ijah] " in text
    with pytest.raises(Declined):
        suggested(f"360rb\rTelur\r{other}\r\r\r\r\rt\r")


@pytest.mark.parametrize(
    ("answer", "party"), [(">", "Bu Ijah"), ("\r>", "Bu Ijah"), ("\r\r\r-\r<\r>", None)]
)
def test_the_rest_is_left_as_it_stands_in_brackets(answer: str, party: str | None) -> None:
    """What was suggested and opened again stays, and what was emptied stays empty."""
    answers, _ = suggested(f"360rb\rTelur\r<\r{answer}\r\r")
    assert (answers["account"], answers["party"]) == ("telur", party)


def test_a_like_case_that_can_not_be_is_not_taken() -> None:
    """An account that is gone: its questions are asked as ever."""
    steps = (*STEPS[:2], replace(STEPS[2], parse=account), *STEPS[3:])
    with typing("360rb\rTelur\rpakan\r\r\r\r\r") as seen:
        answers = ask(
            steps,
            language="id",
            header="Uang masuk.",
            summary=lambda _: ReadBack(["Baik."]),
            suggest=lambda answers: Suggestion({"account": "hilang"}, "") if answers else None,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert answers["account"] == "pakan"


def test_one_answer_can_hold_what_other_questions_would_ask() -> None:
    """The amount and the words as on the command line; what it holds is not asked again."""
    steps = (
        replace(
            STEPS[0],
            parts=lambda text: dict(zip(("amount", "text"), text.split(" ", 1), strict=True)),
        ),
        *STEPS[1:],
    )
    with typing("360rb Telur 6 rak\rtel\r\r\r\r\r") as seen:
        answers = ask(
            steps,
            language="id",
            header="Uang masuk.",
            summary=summary,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert (answers["amount"], answers["text"]) == (360_000, "Telur 6 rak")
    assert "Untuk apa" not in seen.text


CAUSES: dict[type[KubebookError], tuple[str, ...]] = {AmountUnreadable: ("amount",)}
SHORT = (STEPS[0], STEPS[1])


def short_form(typed: str, given: dict[str, str], steps: tuple[Step, ...] = SHORT) -> Seen:
    """A form of two questions whose whole is refused at 360.000; `given` was typed before."""
    with typing(typed) as seen:
        answers = ask(
            steps,
            language="id",
            header="Uang masuk.",
            given=given,
            summary=refused_once,
            causes=CAUSES,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert answers == {"amount": 300_000, "text": "Telur"}
    return seen


def test_what_was_given_is_asked_after_a_refusal_only_where_it_may_be_the_cause() -> None:
    """An amount of the command line that cannot be is asked for again, with itself in [ ]."""
    seen = short_form("Telur\r300rb\r\r\r", {"amount": "360rb"})
    assert "Jumlah [360rb]" in seen.text

    seen = short_form("360rb\r300rb\r\r", {"text": "Telur"})
    assert "Untuk apa" not in seen.text


def test_what_was_given_and_cannot_be_read_is_refused_before_anything_is_asked() -> None:
    """Nobody answers five questions to hear that the first word was wrong."""
    with pytest.raises(AmountUnreadable):
        short_form("", {"amount": "banyak"})


def test_a_refusal_that_no_answer_can_mend_ends_the_form() -> None:
    """Where what is to blame is not among the questions, they would be asked for ever."""
    steps = (STEPS[1],)
    with typing("Telur\r") as seen, pytest.raises(AmountUnreadable):
        ask(
            steps,
            language="id",
            header="Uang masuk.",
            summary=lambda answers: refused_once({"amount": 360_000, **answers}),
            causes=CAUSES,
            terminal=Terminal(seen.keyboard, seen.display),
        )
    with typing("\r") as seen, pytest.raises(AmountUnreadable):
        ask(
            [Step(key="text", label="Untuk apa", when=lambda _: False)],
            language="id",
            header="Uang masuk.",
            summary=lambda answers: refused_once({"amount": 360_000, **answers}),
            terminal=Terminal(seen.keyboard, seen.display),
        )


def test_enter_does_not_save_what_is_in_doubt() -> None:
    """Where the summary has a doubt, the last question is answered with no by Enter."""
    for typed, saved in (("Telur\r\r", False), ("Telur\ry\r", True)):
        with typing(typed) as seen, nullcontext() if saved else pytest.raises(Declined):
            ask(
                [STEPS[1]],
                language="id",
                header="Uang masuk.",
                summary=lambda _: ReadBack(["Dua kali?"], sure=False),
                terminal=Terminal(seen.keyboard, seen.display),
            )
        assert "Dua kali?\nSimpan? [tidak] :" in seen.text


def account(text: str) -> str:
    """Take one of three names."""
    if text not in ("telur", "pakan", "kas"):
        raise AccountNotFound(typed=text)
    return text


def answered(seen: Seen, step: Step) -> object:
    """The answer of a form with one question."""
    return ask(
        [step], language="id", header="Uang masuk.", terminal=Terminal(seen.keyboard, seen.display)
    )[step.key]


def test_a_question_mark_shows_what_can_be_answered() -> None:
    """How an answer looks, then the words with their meanings, in their order."""
    step = Step(
        key="account",
        label="Pos",
        hint="Awal namanya cukup.",
        words={"telur": "Penjualan telur", "pakan": "Pakan"},
        parse=account,
    )
    with typing("?\rpakan\r\r") as seen:
        assert answered(seen, step) == "pakan"

    shown = "Awal namanya cukup.\n  1  telur  Penjualan telur\n  2  pakan  Pakan\n"
    assert f"{shown}               Cukup nomor di depannya.\nPos " in seen.text


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("?\r1\r", "telur"),
        ("?\r2\r", "pakan"),
        ("?\rpakan\r", "pakan"),
        ("1\r", "1"),
        ("?\r3\r", "3"),
    ],
)
def test_a_number_answers_once_the_list_was_shown(typed: str, taken: str) -> None:
    """Only the numbers of the list, and only after `?`: before it a number is what was typed."""
    step = Step(key="party", label="Dari siapa", words={"telur": "Penjualan telur", "pakan": ""})
    with typing(f"{typed}\r") as seen:
        assert answered(seen, step) == taken


def test_a_word_chosen_by_its_number_is_read_back_and_stands_in_brackets() -> None:
    """Also where nothing else explains it."""
    step = Step(key="party", label="Dari siapa", words=("Ijah", "Udin"))
    with typing("?\r2\r<\r\r\r") as seen:
        assert answered(seen, step) == "Udin"
    assert "Dari siapa   : 2\n               Udin\n" in seen.text
    assert "Dari siapa [Udin]" in seen.text


def test_words_that_are_numbers_are_not_numbered() -> None:
    """A meeting is known by its own number, whatever its place in the list."""
    step = Step(key="meeting", label="Rapat", words={"7": "Rabu", "3": "Senin"})
    with typing("?\r3\r\r") as seen:
        assert answered(seen, step) == "3"
    assert "  7  Rabu\n  3  Senin\n" in seen.text
    assert "nomor di depannya" not in seen.text


@pytest.mark.parametrize("dash", ["-", "--", "–", "—", "−", " - ", "kosong"])
def test_every_dash_empties_what_has_a_default(dash: str) -> None:
    """As on the command line; going back shows it empty, and Enter leaves it so."""
    step = Step(key="party", label="Dari siapa", default="Ijah", empties=True)
    with typing(f"{dash}\r<\r\r\r") as seen:
        assert answered(seen, step) is None
    assert "Dari siapa [kosong]" in seen.text
    kept = Step(key="party", label="Dari siapa", default="Ijah")
    with typing(f"{dash}\r\r") as seen:
        assert answered(seen, kept) == dash.strip()


def test_a_default_that_no_longer_stands_is_not_offered() -> None:
    """What belongs to another answer goes with it: empty where it may be, else asked for."""
    for empties, shown, answer in ((True, "Sejak [kosong]", None), (False, "Sejak :", "besok")):
        name = Step(key="name", label="Nama", default="Ijah")
        since = Step(
            key="since",
            label="Sejak",
            default="kemarin",
            empties=empties,
            stands=lambda answers: answers["name"] == "Ijah",
        )
        typed = "Udin\r\r" if empties else "Udin\r\rbesok\r"
        with typing(f"{typed}\r") as seen:
            filled_in = ask(
                [name, since],
                language="id",
                header="x",
                terminal=Terminal(seen.keyboard, seen.display),
            )
        assert filled_in["since"] == answer
        assert shown in " ".join(seen.text.split())
        with typing("\r\r\r") as seen:
            ask(
                [name, since],
                language="id",
                header="x",
                terminal=Terminal(seen.keyboard, seen.display),
            )
        assert "Sejak [kemarin]" in seen.text


def test_many_words_are_shown_a_screenful_at_a_time() -> None:
    """The likely ones never leave the window unread; at the next `?` come the others."""
    words = {f"pos{number}": f"Arti {number}" for number in range(60)}
    step = Step(key="account", label="Pos", words=words)
    with typing("?\rx\r\r") as seen:
        answered(seen, step)
    assert "  44  pos43  Arti 43\nMasih ada 16 lagi: tulis ? sekali lagi.\n" in seen.text
    with typing("?\r?\rx\r\r", columns=18) as seen:
        answered(seen, step)
    assert "  60  pos59\n        Arti 59\n" in seen.text


def test_words_of_ones_own_are_asked_for_as_such() -> None:
    """A question without words to choose from says so."""
    with typing("?\rTelur\r\r") as seen:
        assert answered(seen, STEPS[1]) == "Telur"

    assert "Nama, nomor atau kata-kata" in seen.text


@pytest.mark.parametrize(
    ("words", "way"),
    [
        (("kas", "bank"), "Pilih kas atau bank."),
        (("kas", "bank", "telur", "pakan", "bahan"), "?: apa saja yang bisa diisi."),
    ],
)
def test_a_refusal_in_a_form_names_no_other_command(words: tuple[str, ...], way: str) -> None:
    """Inside a form the way out is an answer, not a command that cannot be typed there."""
    step = Step(key="into", label="Masuk ke", words=words, parse=account)
    with typing("lemari\rkas\r\r") as seen:
        answered(seen, step)

    said = [line.strip() for line in seen.text.splitlines()]
    assert said[said.index('Tidak ada pos "lemari".') + 1].startswith(way)
    assert "kubebook" not in seen.text


def test_one_question_alone() -> None:
    """A command may ask for one thing only."""
    with typing("<\r360rb\r") as seen:
        assert (
            ask_one(STEPS[0], language="id", terminal=Terminal(seen.keyboard, seen.display))
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
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert answer is sure
    assert (
        seen.text == f"Simpan? [{'ya' if default else 'tidak'}] : {typed.strip()}".rstrip() + "\n"
    )


def forth(typed: str) -> tuple[Answers, str]:
    """The guided receipt, typed until the rest is left."""
    with typing(typed) as seen:
        answers = filled(seen)
    return answers, seen.text


def test_the_rest_of_a_form_is_left_at_once() -> None:
    """What stands in [ ] is taken for all that follows, and read back before it is saved."""
    answers, text = forth("360rb\rTelur\rtel\r>\r\r")
    assert (answers["account"], answers["into"], answers["party"]) == ("tel", "kas", None)
    assert "Tanggal" not in text
    assert "Penjualan telur ke Kas" in text


def test_what_must_be_answered_is_asked_though_the_rest_is_left() -> None:
    """At its own question, and where it comes later."""
    answers, text = forth(">\r360rb\rTelur\r>\rtel\r>\r\r")
    assert answers["account"] == "tel"
    assert text.count("Ini harus diisi.") == 2


def test_what_must_be_answered_later_is_asked_alone() -> None:
    """Nothing is tried before it is known."""
    with typing(">\r360rb\rTelur\rtel\r\r") as seen:
        answers = ask(
            [STEPS[5], *STEPS[:5]],
            language="id",
            header="Uang masuk.",
            summary=lambda answers: ReadBack([str(answers["account"])]),
            terminal=Terminal(seen.keyboard, seen.display),
        )
    assert (answers["account"], answers["into"], answers["party"]) == ("tel", "kas", None)
    assert "Tanggal" not in seen.text


def test_a_no_opens_the_questions_that_were_left() -> None:
    """Those before stay answered."""
    answers, text = forth("360rb\rTelur\rtel\r>\rt\rkemarin\rIjah\r\r")
    assert (answers["date"], answers["party"]) == ("kemarin", "Ijah")
    assert text.count("Masuk ke") == 1
