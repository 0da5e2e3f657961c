"""NIK and No. KK on the papers of the practice year: in full where a form says so, and said."""

import re
import shutil
from pathlib import Path

import pytest

from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.paper.formats.built_in import names
from kubebook.paper.formats.find import chosen
from kubebook.statements.catalogue import STATEMENTS
from kubebook.store.ledger import open_ledger
from tests.cli.desk import Desk
from tests.paper.reading import words_of

LEDGER = "kube-contoh.kubebook"
MORE = {
    "accountability": "--grant csr-2027",
    "account-ledger": "--account kas",
    "companion-letter": "--anyway",
    "grant-cash-book": "--grant csr-2027",
    "member-statement": "--member A01",
}
SAID = "lengkap tercetak di dalamnya, karena diminta"
OWN = """format = 1
title = "Bentuk Dinas"

[documents.annual]
full_numbers = "Camat untuk daftar kecamatan"

[documents.business-plan]
full_numbers = ""

[documents.accountability]
full_numbers = ""
"""


@pytest.fixture(scope="module")
def desk(year: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The practice year on its last day, in a folder of its own: letters take numbers in it."""
    folder = tmp_path_factory.mktemp("numbers") / "year"
    shutil.copytree(year, folder)
    (folder / "dinas.toml").write_text(OWN, encoding="utf-8")
    desk = Desk(folder=folder, environ={"KUBEBOOK_TODAY": "2027-07-31", "HOME": str(folder)})
    desk("handover --to A05 --uncounted Sibuk --witness Ani --witness Budi")
    return desk


@pytest.fixture(scope="module")
def numbers(desk: Desk) -> frozenset[str]:
    """Every NIK and No. KK in the book."""
    members = open_ledger(desk.folder / LEDGER).book.members.values()
    return frozenset(number for one in members for number in (one.nik, one.kk) if number)


def printed(desk: Desk, name: str, *, form: str = "", more: str = "") -> tuple[str, str]:
    """The words of a paper and what the command said beside it."""
    line = f"report {name} {MORE.get(name, '')} {more} -o out.pdf"
    answer = desk(f"{line} --format {form}" if form else line)
    assert answer.code == 0, (name, answer.err)
    return words_of((desk.folder / "out.pdf").read_bytes()), answer.err


def shows(words: str, numbers: frozenset[str]) -> bool:
    """Whether a paper has a number of sixteen digits, or one of the group's wherever it folds."""
    packed = "".join(words.split())
    has_known = any(number in packed for number in numbers)
    assert has_known or not re.search(r"(?<!\d)\d{16}(?!\d)", words)
    return has_known


@pytest.mark.parametrize("form", names())
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_shows_them_in_full_where_its_form_says_so_and_says_it(
    desk: Desk, numbers: frozenset[str], name: str, form: str
) -> None:
    """In every form that comes along these are the proposal and the accountability report."""
    words, said = printed(desk, name, form=form)
    who = chosen(form).form.document(name).full_numbers
    assert bool(who) == (name in ("business-plan", "accountability"))
    assert shows(words, numbers) == bool(who)
    assert (SAID in said) == bool(who)
    assert f"{SAID} {who}. " in said or not who


@pytest.mark.parametrize("name", STATEMENTS)
def test_no_statement_shows_them_unless_it_was_asked_to(
    desk: Desk, numbers: frozenset[str], name: str
) -> None:
    """The list of members alone can be asked to, and then says so."""
    words, said = printed(desk, name)
    assert not shows(words, numbers)
    assert SAID not in said
    if name == "members":
        words, said = printed(desk, name, more="--full-nik")
        assert shows(words, numbers)
        assert f"{SAID} dengan --nik-lengkap." in said


@pytest.mark.parametrize(
    ("name", "who"),
    [("annual", "Camat untuk daftar kecamatan"), ("business-plan", ""), ("accountability", "")],
)
def test_an_offices_own_form_says_otherwise(
    desk: Desk, numbers: frozenset[str], name: str, who: str
) -> None:
    """The list of members of the annual report in full; proposal and statements masked."""
    words, said = printed(desk, name, form="dinas.toml")
    assert shows(words, numbers) == bool(who)
    assert (f"{SAID} {who}. " in said) == bool(who)
    assert (SAID in said) == bool(who)


def test_nothing_is_said_where_no_number_is_known(desk: Desk, tmp_path: Path) -> None:
    """A proposal of a group that has none typed yet shows none."""
    new = Desk(folder=tmp_path, environ=desk.environ)
    made = new('init --name Contoh --village Contoh --ketua "Agus" --bendahara "Siti"')
    assert made.code == 0
    assert SAID not in new("report business-plan").err
    new("member set A01 --nik 6271015504830017")
    assert SAID in new("report business-plan").err
