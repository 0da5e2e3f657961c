"""The Tab key: what a shell is offered where a command takes a name, and that nothing else is said.

Asked as bash asks: in this process, in a bash that fills COMPREPLY, and in one with a person at it.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kubebook.cli import main
from tests.cli.desk import LEDGER, Desk, Typed
from tests.cli.window import ROWS, TODAY, pexpect

BASH = shutil.which("bash") or ""


@pytest.fixture
def shop(typed: Typed) -> Desk:
    """A group with money, a member who left, an added account, and vouchers of two days."""
    return typed(
        "account add penjualan-telur --like penjualan",
        "receipt 5jt Modal --account modal-swadaya --date 30/10/2026",
        "receipt 50rb Telur --account penjualan",
        "expense 20rb Pakan --account pakan",
        "receipt 10rb Keliru --account penjualan",
        "entry void bkm3 --reason keliru",
        "member leave A05",
        "asset add Kursi",
        "meeting add --date 31/10/2026 --present all",
        "visit add --companion Ratna --purpose Kandang",
        "letter add Izin --to Lurah",
    )


def offered(desk: Desk, *words: str) -> list[str]:
    """What is offered for the last of these words; nothing may be said beside it."""
    shell = {
        "_KUBEBOOK_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(("kubebook", *words)),
        "COMP_CWORD": str(len(words)),
    }
    with pytest.raises(SystemExit) as ended, desk.with_(**shell).seated() as (out, err):
        main.run([])
    assert (err.text, ended.value.code) == ("", 0)
    return out.text.split("\n")[:-1] if out.text.strip() else []


def test_documents_of_a_form_are_offered(shop: Desk) -> None:
    """Of the one typed before, else of the one in force."""
    own = '[documents.kemajuan]\ntitle = "Laporan Kemajuan"\nsections = ["first-page"]\n'
    shop.folder.joinpath("kami.toml").write_text(own, encoding="utf-8")
    assert offered(shop, "report", "kem") == []
    assert offered(shop, "report", "--format", "kami.toml", "kem") == ["kemajuan"]
    shop("group set --format kami.toml")
    assert offered(shop, "report", "kem") == ["kemajuan"]


SALE = ("receipt", "5rb", "Telur")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((*SALE, "--account", "penj"), ["penjualan", "penjualan-telur"]),
        (("terima", "5rb", "Telur", "--pos", "PENJUALAN-"), ["penjualan-telur"]),
        ((*SALE, "--into", ""), ["kas", "bank", "bon"]),
        (("bayar", "5rb", "x", "--keluar-dari", "b"), ["bank", "bon"]),
        (("transfer", "5rb", "--from", ""), ["kas", "bank"]),
        (("show", "account-ledger", "--account", "k"), ["kas"]),
        ((*SALE, "--account", "k"), []),
        (("opening", "penj"), []),
        (("opening", "ka"), ["kas"]),
        (("account", "rename", "penjualan-"), ["penjualan-telur"]),
        (("account", "add", "pupuk", "--like", "paka"), ["pakan"]),
        ((*SALE, "--member", "sup"), ["Suparti"]),
        ((*SALE, "--member", "siti"), ["Siti\\ Rahmah"]),
        ((*SALE, "--member", '"Siti R'), ["Siti Rahmah"]),
        ((*SALE, "--member", "a0"), ["A01", "A02", "A03", "A04"]),
        (("member", "show", "hendra"), ["Hendra\\ Tuwan"]),
        ((*SALE, "--member", "hendra"), []),
        ((*SALE, "--by", "s"), ["Siti\\ Rahmah"]),
        (("anggota", "ubah", "A01", "--role", "b"), ["bendahara"]),
        (("meeting", "show", ""), ["1"]),
        (("plan", "approve", "--meeting", ""), ["1"]),
        (("rencana", "setujui", "--rapat", "2"), []),
        (("visit", "set", ""), ["1"]),
        (("letter", "sent", ""), ["001"]),
        ((*SALE, "--voucher", ""), ["BKM-2026-0002"]),
        ((*SALE, "--date", "kemarin", "--voucher", ""), ["BKM-2026-0001"]),
        (("expense", "5rb", "x", "--voucher", "bk"), ["BKK-2026-0001"]),
        (("entry", "void", "bkm"), ["BKM-2026-0002", "BKM-2026-0001"]),
        (("entry", "show", "bkm-2026-0003"), ["BKM-2026-0003"]),
        (("report", "--voucher", "bkk"), ["BKK-2026-0001"]),
        (("show", "cash"), ["cash-book", "cash-in-hand", "cash-flow"]),
        (("asset", "show", "inv"), ["INV-001"]),
        (("asset", "set", "INV-001", "--condition", "rusak"), ["rusak-ringan", "rusak-berat"]),
        (("inventaris", "tambah", "Meja", "--asal", "b"), ["bantuan", "beli"]),
        (
            ("lihat", "Buku-Kas"),
            ["buku-kas", "buku-kas-umum", "buku-kas-tunai", "buku-kas-bantuan"],
        ),
        (("report", "cash"), ["cash-count", "cash-book", "cash-in-hand", "cash-flow"]),
        (("laporan", "pengu"), ["pengumuman", "pengurus"]),
        (("export", "j"), ["journal", "jurnal"]),
        (("export", "trial"), ["trial-balance"]),
        (("member", "ta"), ["tambah"]),
        (("receipt", "5"), []),
        ((*SALE, "--account", "penjualan", "--date", ""), []),
        (("report", "--format", "ci"), ["cilacap-a", "cilacap-b"]),
        (("bentuk", "lihat", "d"), ["desa"]),
        (("report", "-o", "lap"), []),
        (("receipt", "--acc"), ["--account"]),
    ],
)
def test_the_tab_key_offers_what_belongs_there(
    shop: Desk, words: tuple[str, ...], expected: list[str]
) -> None:
    """By the beginning typed, small letters or capitals; only what the command can take."""
    assert offered(shop, *words) == expected


@pytest.mark.parametrize(
    ("lang", "words", "first", "last"),
    [
        ("id", ("re",), "rencana", "restore"),
        ("en", ("re",), "receipt", "rencana"),
        ("id", ("member", ""), "daftar", "import"),
        ("en", ("member", ""), "add", "impor"),
    ],
)
def test_the_names_of_the_language_are_offered_first(
    shop: Desk, lang: str, words: tuple[str, ...], first: str, last: str
) -> None:
    """Both can be typed; those of the screen stand before the others."""
    found = offered(shop.with_(KUBEBOOK_LANG=lang), *words)
    assert (found[0], found[-1]) == (first, last)


def test_a_ledger_named_before_is_the_one_that_is_asked(shop: Desk) -> None:
    """--ledger stands before the place, so its names are offered."""
    shop("init --ledger lain.kubebook --name Lain --village Lain --ketua Zainab")
    assert offered(shop, "--ledger", "lain.kubebook", "member", "show", "") == ["Zainab", "A01"]
    line = ("member", "show", "--ledger", "lain.kubebook", "z")
    assert offered(shop, *line) == ["Zainab"]


@pytest.mark.parametrize("state", ["none", "two", "binary", "cut", "folder", "newer day"])
def test_where_anything_is_wrong_nothing_is_offered_and_nothing_said(
    shop: Desk, state: str
) -> None:
    """No ledger, several, a damaged one: the Tab key is silent, also about what can be shown."""
    path = shop.folder / LEDGER
    match state:
        case "none":
            path.unlink()
        case "two":
            shutil.copy(path, shop.folder / "b.kubebook")
        case "binary":
            path.write_bytes(b"\xff\xd8\x00" * 9)
        case "cut":
            path.write_bytes(path.read_bytes()[:-1].rpartition(b"\n")[0] + b"\n")
        case "folder":
            path.unlink()
            path.mkdir()
        case _:
            shop = shop.with_(KUBEBOOK_TODAY="lusa")
    found = offered(shop, *SALE, "--voucher", "b")
    assert found in ([], ["BKM-2026-0002"])
    assert bool(found) == (state == "cut")


def test_completion_loads_no_rich_and_no_paper(shop: Desk) -> None:
    """A key that is pressed while typing must answer at once."""
    code = (
        "import sys, atexit\n"
        "heavy = {'rich', 'reportlab', 'tinydb', 'prompt_toolkit', 'pydantic'}\n"
        "atexit.register(lambda: print(sorted(heavy & {*sys.modules}), file=sys.stderr))\n"
        "from kubebook.cli.main import run\n"
        "run([])\n"
    )
    for shell in ("bash", "zsh", "fish", "powershell"):
        asked = "kubebook member show "
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={
                **shop.environ,
                "_KUBEBOOK_COMPLETE": f"complete_{shell}",
                "_TYPER_COMPLETE_FISH_ACTION": "get-args",
                "_TYPER_COMPLETE_ARGS": asked,
                "_TYPER_COMPLETE_WORD_TO_COMPLETE": "",
                "COMP_WORDS": asked,
                "COMP_CWORD": "3",
            },
            cwd=shop.folder,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == "[]\n"
        assert "Suparti" in done.stdout
        name = {"bash": "Siti\\ Rahmah", "powershell": "'Siti Rahmah'"}.get(shell, "Siti Rahmah")
        assert name in done.stdout


@pytest.fixture
def program(shop: Desk) -> Path:
    """A folder with a program called kubebook, as an installed one is found."""
    folder = shop.folder / "bin"
    folder.mkdir()
    script = folder / "kubebook"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kubebook "$@"\n')
    script.chmod(0o755)
    return folder


@pytest.mark.skipif(not BASH, reason="bash is not here")
def test_bash_is_answered_through_its_own_completion(shop: Desk, program: Path) -> None:
    """The script that --install-completion writes fills COMPREPLY, a name a word."""
    script = (
        'eval "$(_KUBEBOOK_COMPLETE=source_bash kubebook)"\n'
        "COMP_WORDS=(kubebook receipt 5rb Telur --member s); COMP_CWORD=5\n"
        "_kubebook_completion kubebook\n"
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    done = subprocess.run(
        [BASH, "--norc", "-c", script],
        env={**shop.environ, "PATH": f"{program}:/usr/bin:/bin"},
        cwd=shop.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["Siti\\ Rahmah", "Suparti"]
    assert done.stderr == ""


@pytest.mark.skipif(not BASH, reason="bash is not here")
def test_a_person_at_bash_presses_tab(shop: Desk, program: Path) -> None:
    """The name, its blank and all, goes to the command as one word."""
    bash = pexpect.spawn(
        BASH,
        ["--norc", "-i"],
        dimensions=(ROWS, 80),
        env={
            **shop.environ,
            "PATH": f"{program}:/usr/bin:/bin",
            "PS1": "tanya> ",
            "TERM": "dumb",
            "KUBEBOOK_TODAY": TODAY,
        },
        cwd=str(shop.folder),
        timeout=20,
        encoding="utf-8",
    )
    bash.expect_exact("tanya> ")
    bash.sendline('eval "$(_KUBEBOOK_COMPLETE=source_bash kubebook)"')
    bash.expect_exact("tanya> ")
    bash.send("kubebook member show sit\t")
    bash.expect_exact("Siti\\ Rahmah ")
    bash.send("\r")
    bash.expect_exact("A03")
    bash.expect_exact("tanya> ")
    bash.close()
