"""Random words after every command: an exit code of the table, no traceback, a whole book.

`KUBEBOOK_FUZZ=5000` sets how many command lines are tried; a few hundred otherwise.
"""

import os
from pathlib import Path

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from kubebook.cli.table import SUBCOMMANDS, TABLE
from kubebook.statements.catalogue import STATEMENTS
from tests.cli.desk import HOSTILE, LEDGER, LONG_NAME, TODAY, Desk

RUNS = int(os.environ.get("KUBEBOOK_FUZZ", "300"))
CODES = {0, 1, 2, 3}
COMMANDS = [name for name in TABLE if name not in ("demo", "init")]
GROUPS = ("entry", "member", "account", "group")
VERBS = sorted({*SUBCOMMANDS, *SUBCOMMANDS.values(), "add", "list", "show", "set"})
OPTIONS = (
    "--account --pos --into --out-of --from --to --date --slip-date --party --member --voucher "
    "--reason --json --period --amount --text --entry --name --role --nik --kk --sex "
    "--birth-date --address --phone --joined --dtsen-id --occupation --verified --not-verified "
    "--like --label --strict --all-rows --full-nik --paper --full -o --output --yes --by --oleh "
    "--ledger --buku --open=0 --village "
    "--install-completion=1 --village-kind --sample --no-sample --companion --help -h --version --desa -- - "
    "--period=2026 --json=1 --date= --reason="
).split()
WORDS = (
    "kas bank penj penjualan pakan simpanan-wajib simpanan-sukarela utang-lain piutang-anggota "
    "saldo-awal upah xyz 50rb 1,25jt 350000 1.250 1,250 0 -5 Rp360.000,- 3.5 9999999999999999 "
    "1e9 ١٢ 5/4/2026 kemarin 31/2/2026 2026-10 2026-13 2026 2020..2027 Oktober bulan lalu "
    "hari ini BKM-2026-0001 bkm1 BKK-0001 bm1 BKM-99999999999999999999 A01 A99 a1 siti S "
    "ketua anggota L P a4 F4 monthly notice voucher cash-count laporan-bulanan kuitansi jurnal "
    "ledger journal members buku rows.csv people.csv binary none.csv . .. out.csv out.json "
    "out.pdf out.journal out.beancount out.xyz folder "
    "folder/x.pdf none/x.pdf ayam-contoh.kubebook lain.kubebook /dev/null desa true 1 2 99 ... ~ * % {x} "
    "{} %s \\ ' \" ; $ ` | & < > # ="
).split(" ")
ODD = [
    "",
    " ",
    "\n",
    "\t",
    "\x00",
    "\x1b[31m",
    "\x7f",
    "\u202e",
    "\ud800",
    "\ufeff",
    "日本語",
    "é" * 3,
    "x" * 5000,
    "9" * 500,
    "-" * 300,
    HOSTILE,
    LONG_NAME,
    "a" * 254 + ".csv",
]

words = st.one_of(
    st.sampled_from(OPTIONS),
    st.sampled_from(WORDS),
    st.sampled_from(list(STATEMENTS)),
    st.sampled_from(ODD),
    st.text(max_size=12),
    st.integers(-(10**6), 10**10).map(str),
)


@st.composite
def sensible(draw: st.DrawFn) -> list[str]:
    """A command line that could be meant, so that the rules are reached."""
    amount = draw(st.sampled_from(("50rb", "1,25jt", "360.000", "7500")))
    account = draw(st.sampled_from(("penj", "pakan", "simpanan-wajib", "utang-lain", "kas")))
    command = draw(
        st.sampled_from(
            (
                ["receipt", amount, "x", "--account", account],
                ["expense", amount, "x", "--account", account],
                ["transfer", amount, "--from", "kas", "--to", "bank"],
                ["adjust", amount, "x", "--from", account, "--to", "penyusutan"],
                ["opening", account, amount, "--date", "1/10/2026"],
                ["entry", "void", "bkm1", "--reason", "x"],
                ["entry", "correct", "bkm2", "--reason", "x", "--amount", amount],
                ["member", "add", "x"],
                ["member", "set", "A04"],
                ["member", "leave", "A04"],
                ["import", "rows.csv"],
                ["restore", LEDGER],
                ["show", draw(st.sampled_from(list(STATEMENTS)))],
                ["report"],
                ["export", "ledger"],
            )
        )
    )
    return [*command, *draw(st.lists(words, max_size=5))]


@st.composite
def anything(draw: st.DrawFn) -> list[str]:
    """A command, perhaps a verb, and any words."""
    command = draw(st.sampled_from(COMMANDS))
    line = [command]
    if command in GROUPS:
        line.append(draw(st.sampled_from(VERBS)))
    return [*line, *draw(st.lists(words, max_size=8))]


lines = st.one_of(sensible(), anything(), st.lists(words, max_size=6))


@settings(
    max_examples=RUNS,
    deadline=20_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(line=lines, language=st.sampled_from(("", "en")))
def test_no_words_bring_a_traceback_or_spoil_the_book(
    run: Desk, line: list[str], language: str
) -> None:
    """Whatever is typed, the answer is a sentence and the book stays right."""
    _prepare(run.folder)
    desk = run.with_(KUBEBOOK_LANG=language)

    answer = desk("", *line)

    event(f"exit code {answer.code}")
    assert answer.code in CODES, (line, answer)
    assert "Traceback" not in answer.err
    if answer.code in (1, 2):
        assert answer.err or line[:1] == ["check"] or "periksa" in line, (line, answer)
    assert run.entries is not None
    assert run("check").code == 0, line


def _prepare(folder: Path) -> None:
    """Files that lines name; what the last line wrote beside them stays."""
    (folder / "rows.csv").write_text(
        "date,source,target,amount,text\n2026-10-05,penjualan,kas,60000,Telur\n", "utf-8"
    )
    (folder / "people.csv").write_text("name\nBudi\nAni\n", "utf-8")
    (folder / "binary").write_bytes(b"\x00\xff" * 100)
    (folder / "folder").mkdir(exist_ok=True)
    assert TODAY
