"""`show`, `report` and `export` are narrowed alike: the same options, the same refusals."""

import json

import pytest

from kubebook.cli.showing.narrowing import NARROWING
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.statements.catalogue import STATEMENTS
from tests.cli.desk import Desk
from tests.command_names import COMMANDS, option_names

VERBS = ("show", "report", "export")
OPTIONS = {
    "account": "--account kas",
    "grant": "--grant csr-2026",
    "version": "--version 1",
    "full_nik": "--full-nik",
}
TAKEN = [
    ("cash-in-hand", "--account kas"),
    ("buku-bank", "--akun bank"),
    ("account-ledger", "--pos penj"),
    ("grant-use", "--grant csr"),
    ("penggunaan-bantuan", "--bantuan bansos"),
    ("plan", "--version 1"),
    ("kelayakan", "--versi 1"),
    ("members", "--full-nik"),
    ("anggota", "--nik-lengkap"),
]
GRANTS = (("bansos-2026", "apbn", "20jt"), ("csr-2026", "csr", "5jt"))


@pytest.fixture
def aided(run: Desk) -> Desk:
    """A desk with two grants that brought money, a line of the plan, and a sale."""
    for name, budget, amount in GRANTS:
        run(f"grant add {name} --budget {budget} --amount {amount}")
        run(f"receipt {amount} Bantuan --account bantuan-sosial --grant {name}")
    run("receipt 50rb Telur --account penjualan")
    return run


def refused(verb: str, option: str) -> str:
    """The sentence of an option that does not fit."""
    named = option_names()[option.partition(" ")[0]]
    return f'Belum bisa: "{named}" tidak cocok di sini.\n  kubebook {COMMANDS[verb]} --help'


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_narrows_a_statement_that_can_be(aided: Desk, verb: str) -> None:
    """On the screen, on paper and in a file, by the English and the Indonesian option."""
    for name, option in TAKEN:
        answer = aided(f"{verb} {name} {option}")
        assert (answer.err, answer.code) == ("", 0), (name, option)
        assert answer.out


@pytest.mark.parametrize("verb", VERBS)
def test_no_statement_takes_what_it_cannot_be_narrowed_by(run: Desk, verb: str) -> None:
    """Nobody believes to see one account, grant or version, and sees them all."""
    for name, listing in STATEMENTS.items():
        for field, option in OPTIONS.items():
            if field not in listing.narrowed_by:
                _check_refused(run, verb, name, option)


def test_no_document_takes_what_it_cannot_be_narrowed_by(run: Desk) -> None:
    """A monthly report is of no one account; only receipt slips are of one voucher."""
    for name, document in DOCUMENTS.items():
        for field, option in {**OPTIONS, "voucher": "--voucher bkm1"}.items():
            if field not in document.narrowed_by:
                _check_refused(run, "report", name, option)


def _check_refused(desk: Desk, verb: str, name: str, option: str) -> None:
    answer = desk(f"{verb} {name} {option}")
    assert answer.err.startswith(refused(verb, option)), (name, option)
    assert (answer.out, answer.code) == ("", 2)


@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("export ledger --account kas", "--account"),
        ("export ledger --full-nik", "--full-nik"),
        ("export members --version 1", "--version"),
        ("export journal --grant csr", "--grant"),
        ("export journal -o x.journal --full-nik", "--full-nik"),
    ],
)
def test_what_is_exported_whole_is_not_narrowed(run: Desk, line: str, option: str) -> None:
    """Only members and the ledger as JSON hold card numbers."""
    answer = run(line)
    assert answer.err.startswith(refused("export", option))
    assert (answer.out, answer.code) == ("", 2)
    assert run("export members --full-nik").code == 0
    assert run("export ledger -o x.json --full-nik").code == 0


@pytest.mark.parametrize(("name", "amount"), [("bansos-2026", 20_000_000), ("csr-2026", 5_000_000)])
def test_the_use_of_one_grant_is_exported_alone(aided: Desk, name: str, amount: int) -> None:
    """The rows of that grant, the same as on the screen."""
    exported = aided(f"export grant-use --grant {name} -o use.json")
    rows = json.loads((aided.folder / "use.json").read_text("utf-8"))["rows"]
    shown = json.loads(aided(f"show grant-use --grant {name[:3]} --json").out)

    assert exported.code == 0
    assert rows == shown["rows"]
    assert {row["cells"]["grant"] for row in rows} == {name}
    assert shown["totals"]["received"] == amount
    csv = aided(f"export grant-use --grant {name}").out
    assert csv.count(f"\n{name},") == sum(row["level"] == "item" for row in rows)


def test_every_narrowing_of_a_statement_has_its_option() -> None:
    """A statement that takes something new needs an option in the one table."""
    taken = {field for one in STATEMENTS.values() for field in one.narrowed_by}
    assert taken == {field.key for field in NARROWING} == OPTIONS.keys()


@pytest.mark.parametrize("what", ["ledger", "anggota", "journal"])
def test_nobody_believes_to_export_a_month_of_what_is_always_whole(run: Desk, what: str) -> None:
    """The whole ledger, its members and its journal have no period."""
    answer = run(f"export {what} --period 2026")
    assert (answer.out, answer.code) == ("", 2)
    assert answer.err.startswith(refused("export", "--period"))


def test_what_narrows_nothing_is_refused(run: Desk) -> None:
    """Without a statement the list is shown, of which nothing can be left out."""
    answer = run("show --account kas")
    assert (answer.out, answer.code) == ("", 2)
    assert run("show").code == run("show --json").code == 0
