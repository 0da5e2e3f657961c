"""The form and the cash book in a real terminal, as a treasurer's window shows them."""

import os
import sys
import time

import pyte
import pytest

pexpect = pytest.importorskip("pexpect", reason="no terminal can be opened on this system")
if not hasattr(pexpect, "spawn"):
    pytest.skip("no terminal can be opened on this system", allow_module_level=True)


class Window:
    """A program in a terminal window of `columns`."""

    def __init__(self, arguments: list[str], columns: int) -> None:
        self._picture = pyte.Screen(columns, 40)
        self._stream = pyte.ByteStream(self._picture)
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            "PYTHONUTF8": "1",
        }
        for name in ("COLUMNS", "LINES", "NO_COLOR"):
            environment.pop(name, None)
        self.program = pexpect.spawn(
            sys.executable, arguments, dimensions=(40, columns), env=environment, timeout=20
        )

    @property
    def text(self) -> str:
        """What the window shows now."""
        return "\n".join(line.rstrip() for line in self._picture.display).rstrip()

    def wait_for(self, text: str) -> None:
        """Look until `text` is shown; fail with the whole window otherwise."""
        until = time.monotonic() + 20
        while text not in self.text:
            if time.monotonic() > until:
                pytest.fail(f"{text!r} is not shown:\n{self.text}")
            try:
                self._stream.feed(self.program.read_nonblocking(65536, timeout=0.1))
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                if text not in self.text:
                    pytest.fail(f"{text!r} is not shown at the end:\n{self.text}")

    def type(self, text: str) -> None:
        """Press the keys of `text`."""
        self.program.send(text)


@pytest.mark.parametrize("columns", [80, 40])
def test_a_receipt_is_asked_for_completed_and_saved(columns: int) -> None:
    """Typing the beginning of a pos and Tab completes it; Enter takes what stands in [ ]."""
    window = Window(["-m", "tests.screen.asking"], columns)

    for question, typed in (
        ("Jumlah              :", "360rb\r"),
        ("Untuk apa           :", "Penjualan telur 6 rak @60.000\r"),
        ("Pos                 :", "te"),
    ):
        window.wait_for(question)
        window.type(typed)
    window.wait_for("telur  Penjualan telur")
    window.type("\t")
    window.wait_for("Pos                 : telur")
    window.type("\r")
    for question, typed in (
        ("Masuk ke [kas]      :", "\r"),
        ("Tanggal [hari ini]  :", "\r"),
        ("Dari siapa [kosong] :", "pasar mingguan\r"),
        ("Simpan? [ya]        :", "\r"),
    ):
        window.wait_for(question)
        window.type(typed)
    window.wait_for("Tersimpan")

    lines = window.text.splitlines()
    assert "Masuk ke [kas]      :" in lines
    assert "Simpan? [ya]        :" in lines
    assert not [line for line in lines if "Pakan" in line]


def test_ctrl_c_gives_up_with_exit_code_130() -> None:
    """Giving up ends at once and saves nothing."""
    window = Window(["-m", "tests.screen.asking"], 80)

    window.wait_for("Jumlah              :")
    window.type("\x03")
    window.program.expect(pexpect.EOF)
    window.program.close()

    assert window.program.exitstatus == 130


@pytest.mark.parametrize("columns", [80, 40])
def test_a_book_takes_the_width_of_the_window(columns: int) -> None:
    """The same command shows a table in a wide window and blocks in a narrow one."""
    program = (
        "import sys; from kubebook.screen.console import Screen;"
        "from kubebook.screen.table import statement_lines;"
        "from tests.screen.samples import cash_book;"
        "one = Screen('id', out=sys.stdout, err=sys.stderr, environment={});"
        "one.out(statement_lines(cash_book(), language='id', columns=one.columns))"
    )
    window = Window(["-c", program], columns)

    window.wait_for("tidak dihitung.")

    end = {80: "Saldo akhir" + " " * 40 + "6.659.850", 40: "Saldo akhir                6.659.850"}
    assert end[columns] in window.text
