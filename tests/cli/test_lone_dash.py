"""A dash typed for a text means that there is none: it is never kept and never printed."""

from typing import Any

import pytest

from kubebook.cli.declared.field import PATH, TEXT, Field
from kubebook.cli.declared.kinds import AMOUNT, DAY, MAYBE_AMOUNT, MAYBE_DAY, TEXTS
from kubebook.cli.declared.names import MEMBER, MEMBERS, VOUCHER
from kubebook.cli.declared.typed import Typed
from kubebook.errors.typed import AmountUnreadable, DateUnreadable
from tests.cli.desk import Desk
from tests.cli.test_declared_kinds import session

DASHES = ("-", "--", "–", "—")


@pytest.mark.parametrize("dash", DASHES)
def test_a_lone_dash_is_an_empty_text_of_every_kind_that_may_be_empty(dash: str) -> None:
    """Free texts, named things as options, lists, days and amounts that may be left out."""
    rows = (
        Field("text", "x", "--text"),
        Field("word", "x", usual=None),
        Field("member", "x", "--member", kind=MEMBER, usual=None),
        Field("texts", "x", "--texts", kind=TEXTS, many=True),
        Field("members", "x", "--members", kind=MEMBERS, many=True),
        Field("day", "x", "--day", kind=MAYBE_DAY),
        Field("amount", "x", "--amount", kind=MAYBE_AMOUNT),
    )
    given: dict[str, Any] = {row.key: [dash] if row.many else dash for row in rows}
    assert Typed(rows, given).read(rows, session()) == {
        "text": "",
        "word": "",
        "member": "",
        "texts": (),
        "members": (),
        "day": None,
        "amount": 0,
    }


@pytest.mark.parametrize("dash", DASHES)
def test_a_file_and_a_thing_that_is_needed_keep_it(dash: str) -> None:
    """A file may be called so; what must be named is refused as it was typed."""
    rows = (Field("file", "x", "-o", kind=PATH), Field("voucher", "x", kind=VOUCHER, usual=None))
    given = {"file": dash, "voucher": dash}
    assert Typed(rows, given).read(rows, session()) == given
    for kind, leaf in ((AMOUNT, AmountUnreadable), (DAY, DateUnreadable)):
        row = Field("x", "x", "--x", kind=kind)
        with pytest.raises(leaf):
            Typed((row,), {"x": dash}).read((row,), session())


@pytest.mark.parametrize("text", ["- telur", "-5", "a - b", "0"])
def test_more_than_a_dash_is_a_text(text: str) -> None:
    """Only the dash alone means nothing."""
    row = Field("x", "x", "--x", kind=TEXT)
    assert Typed((row,), {"x": text})["x"] == text


def test_no_noun_keeps_a_dash(run: Desk) -> None:
    """Every option of a text, emptied by a dash after it held something; and never printed."""
    for line in (
        "member add Tuti --address RT2 --phone 081234567890 --occupation penjahit",
        "group set --market Pasar --schedule Pagi --tasks Semua --place Kota --regency X",
        "group set --market - --schedule -- --tasks – --place — --regency -",
        "member set Tuti --address - --phone - --occupation -",
        "receipt 50rb Telur --account penjualan --party - --member - --slip-date - --line -",
        "meeting add --date 31/10 --place - --agenda - --decision - --absent -",
        "letter add Undangan --to -",
    ):
        answer = run(line)
        assert answer.code == 0, (line, answer.err)
    book = run.book
    records: list[Any] = [book.group, *book.members.values(), *book.entries, *book.meetings]
    for record in (*records, *book.letters):
        assert not set(DASHES) & {str(getattr(record, name)) for name in record._fields}, record
    assert len(book.meetings[0].present) == len(book.members)


@pytest.mark.parametrize(
    "line",
    ["receipt 50rb - --account penjualan", "entry void bkm1 --reason -", "member add -"],
)
def test_what_must_be_said_is_not_said_by_a_dash(run: Desk, line: str) -> None:
    """A text, a reason and a name are needed: the refusal says which."""
    assert run("receipt 50rb Telur --account penjualan").code == 0
    before = run.book
    assert run(line).code == 2
    assert run.book == before


@pytest.mark.parametrize("dash", DASHES)
@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("receipt 60rb --account penjualan", ("{dash}", "Kue", ">", "ya")),
        ("entry void bkm1", ("{dash}", "Telur", "ya")),
        ("member add", ("{dash}", "Telur", ">", "ya")),
        ("entry correct bkm1", ("60rb", "{dash}", ">", "{dash}", "Telur", "ya")),
    ],
)
def test_a_form_asks_again_for_what_must_be_said(
    run: Desk, line: str, answers: tuple[str, ...], dash: str
) -> None:
    """As on the command line: a text, a reason and a name are never a dash."""
    assert run("receipt 50rb Telur --account penjualan").code == 0
    before = run.book
    answer = run.answering(line, *(typed.format(dash=dash) for typed in answers))
    assert "Ini harus diisi." in answer.err, answer.err
    book = run.book
    assert book != before
    records: list[Any] = [*book.members.values(), *book.entries]
    for record in records:
        assert not set(DASHES) & {str(getattr(record, name)) for name in record._fields}, record
