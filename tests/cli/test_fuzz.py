"""Random words after every command: an exit code of the table, no traceback, a whole book.

`KUBEBOOK_FUZZ=5000` sets how many command lines are tried; a few hundred otherwise.
"""

import os
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from typer.core import TyperOption

from kubebook.cli.commands import SUBCOMMANDS, TABLE
from kubebook.statements.catalogue import STATEMENTS
from kubebook.store.ledger import open_ledger
from tests.cli.desk import HOSTILE, LEDGER, LONG_NAME, Desk

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
    "--install-completion=1 --village-kind --sample --no-sample --companion --help -h "
    "--version --desa -- - "
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
    "folder/x.pdf none/x.pdf ayam-contoh.kubebook lain.kubebook /dev/null desa true 1 2 99 "
    "... ~ * % {x} "
    "{} %s \\ ' \" ; $ ` | & < > # ="
).split(" ")
ODD = [
    "",
    " ",
    "\n",
    "\t",
    "\x1b[31m",
    "\x7f",
    "\u202e",
    "\udcff",
    "a\udcffb",
    "\ufeff",
    "日本語",
    "é" * 3,
    "x" * 300,
    "9" * 300,
    "-" * 300,
    HOSTILE,
    LONG_NAME,
    "a" * 254 + ".csv",
]

_LETTERS = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
"""All that a command line can hold."""

words = st.one_of(
    st.sampled_from(OPTIONS),
    st.sampled_from(WORDS),
    st.sampled_from(list(STATEMENTS)),
    st.sampled_from(ODD),
    st.text(_LETTERS, max_size=12),
    st.integers(-(10**6), 10**10).map(str),
)


values = st.one_of(
    st.sampled_from([word for word in WORDS if not word.startswith("-")]),
    st.sampled_from(list(STATEMENTS)),
    st.sampled_from([word for word in ODD if not word.startswith("-")]),
    st.text(_LETTERS, max_size=12),
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
                ["entry", "correct", "bkm4", "--reason", "y", "--amount", amount],
                ["entry", "correct", "bkm5", "--reason", "z", "--amount", amount],
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
    return [*command, *draw(st.lists(words, max_size=draw(st.sampled_from((0, 1, 5)))))]


def _options() -> dict[tuple[str, ...], tuple[list[str], list[str]]]:
    """Each command with the options that take a value and those that take none."""
    known: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    for name in COMMANDS:
        group = typer.main.get_group(import_module(f"kubebook.cli.{TABLE[name].module}").app)
        commands = {name: group.commands[name]} if name in group.commands else group.commands
        for verb, command in commands.items():
            options = [param for param in command.params if isinstance(param, TyperOption)]
            flags = [opt for param in options if param.is_flag for opt in param.opts]
            valued = [opt for param in options if not param.is_flag for opt in param.opts]
            left = [opt for opt in flags if opt not in ("--open", "--buka")]
            known[(name,) if name == verb else (name, verb)] = (valued, left)
    return known


KNOWN = _options()


PLAUSIBLE = {
    "--account --pos --from --to --like": "penj pakan simpanan-wajib utang-lain kas bank upah",
    "--into --masuk-ke --out-of --keluar-dari": "kas bank",
    "--date --slip-date --joined --birth-date": "kemarin 5/10/2026 31/10/2026 1/1/2026 5/4/1980",
    "--party --pihak --member --by": "A01 A02 siti Toko",
    "--voucher --bukti": "bkm1 bkk1 bkm2",
    "--period": "2026 2026-10 2026-01..2026-12",
    "--amount": "75rb 120000",
    "--paper": "A4 F4",
    "-o --output": "out.csv out.json out.pdf out.journal out.beancount",
    "--role": "ketua bendahara anggota",
    "--sex": "L P",
    "--ledger": "ayam-contoh.kubebook",
}
"""Values that fit the options of the same row."""

ARGUMENTS = {
    "receipt expense adjust transfer": ("50rb 1jt", "Telur"),
    "opening": ("kas bank modal-swadaya", "50rb"),
    "entry": ("bkm1 bkm2 bkk1 bm1",),
    "show report": (" ".join(STATEMENTS),),
    "export": ("cash-book ledger journal members trial-balance",),
    "member": ("A01 A02 A04 Budi",),
    "account": ("telur penjualan", "rak telur2"),
    "import restore": ("rows.csv people.csv ayam-contoh.kubebook",),
}
"""Words that fit the places after each command."""


def _fit(table: dict[str, str], option: str) -> st.SearchStrategy[str]:
    """Values that fit, and now and then any other."""
    for names, fit in table.items():
        if option in names.split():
            return st.one_of(*[st.sampled_from(fit.split())] * 4, values)
    return values


@st.composite
def fitting(draw: st.DrawFn) -> list[str]:
    """A command with its own words and options, one of which may be anything."""
    command = draw(st.sampled_from(list(KNOWN)))
    valued, flags = KNOWN[command]
    line = [*command]
    for names, places in ARGUMENTS.items():
        if command[0] in names.split() and command[-1] != "list":
            line += [draw(_fit({"x": place}, "x")) for place in places]
    for option in draw(st.lists(st.sampled_from(valued), max_size=4, unique=True)):
        line += [option, draw(_fit(PLAUSIBLE, option))]
    if flags and draw(st.sampled_from((False, False, True))):
        line.append(draw(st.sampled_from(flags)))
    return line


@st.composite
def anything(draw: st.DrawFn) -> list[str]:
    """A command, perhaps a verb, and any words."""
    command = draw(st.sampled_from(COMMANDS))
    line = [command]
    if command in GROUPS:
        line.append(draw(st.sampled_from(VERBS)))
    return [*line, *draw(st.lists(words, max_size=8))]


lines = st.one_of(
    sensible(), fitting(), fitting(), fitting(), anything(), st.lists(words, max_size=6)
)


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


BEGINNING = (
    "--name --nama --village --kelurahan --desa --ketua --sekretaris --bendahara --ledger --by "
    "--help"
).split()


@st.composite
def beginnings(draw: st.DrawFn) -> list[str]:
    """A command that begins a ledger, named or not, and any words; now and then the demo."""
    here = words.filter(lambda word: not word.startswith("/") and ".." not in word)
    if draw(st.integers(0, 19)) == 0:
        return ["demo", *draw(st.lists(here, max_size=2))]
    line = [draw(st.sampled_from(("init", "mulai")))]
    if draw(st.booleans()):
        line += ["--name", draw(here), "--village", draw(here)]
    for option in draw(st.lists(st.sampled_from(BEGINNING), max_size=4)):
        line += [option, draw(here)]
    return [*line, *draw(st.lists(here, max_size=2))]


@settings(
    max_examples=max(60, RUNS // 5),
    deadline=20_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(line=beginnings(), language=st.sampled_from(("", "en")))
def test_no_words_bring_a_traceback_or_half_a_beginning(
    bare: Desk, line: list[str], language: str
) -> None:
    """However a ledger is begun, there is a whole one or none, and the answer says which."""
    with TemporaryDirectory(dir=bare.folder) as folder:
        desk = replace(bare.with_(KUBEBOOK_LANG=language), folder=Path(folder))

        answer = desk("", *line)

        event(f"exit code {answer.code}")
        assert answer.code in CODES, (line, answer)
        assert "Traceback" not in answer.err
        made = [path for path in Path(folder).rglob("*") if path.suffix == ".kubebook"]
        assert answer.code == 0 or not made, (line, answer)
        assert answer.code or answer.out, (line, answer)
        for path in made:
            assert open_ledger(path).faults == ()
