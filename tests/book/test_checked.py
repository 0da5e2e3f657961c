"""What was typed, made fit to be kept: no text keeps a newline, a tab or a blank at its ends."""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, cast, get_args

import pytest

from kubebook.book.accounts.own_accounts import add_account
from kubebook.book.book import TABLES, Book
from kubebook.book.checked import (
    Choice,
    check_day,
    checked,
    fit_text,
    needed_line,
    one_line,
    read_cell,
    short_name,
    text_fields,
)
from kubebook.book.closings.counting import Counted, count_money
from kubebook.book.closings.handing_over import Handing, hand_over
from kubebook.book.closings.months import close, reopen
from kubebook.book.entries.importing import import_entries
from kubebook.book.entries.mending import void
from kubebook.book.goods.inventory import add_asset, set_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.grants.awards import Part, add_grant
from kubebook.book.group import choose_format, set_group
from kubebook.book.import_rows import ImportRow
from kubebook.book.letters import letter_answered, letter_sent, take_back, write_letter
from kubebook.book.meetings.meetings import GUEST_FACTS, add_meeting
from kubebook.book.meetings.problems import add_problem, solve_problem
from kubebook.book.meetings.visits import add_visit
from kubebook.book.people.importing import FIELDS, import_members
from kubebook.book.people.members import add_member, leave, set_member
from kubebook.book.plan.importing import import_lines
from kubebook.book.plan.lines import LineDetails, add_line, set_line
from kubebook.book.plan.versions import When, approve
from kubebook.book.proofs import Scan, attach
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change, Record
from kubebook.book.records.closings import Closing, Count, Handover
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.book.records.people import Member, Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.errors.accounts import AccountNameBad
from kubebook.errors.typed import ChoiceUnknown, DayToCome, NameMissing, TextTooLong
from kubebook.periods import month_of
from tests.book.desk import TODAY, Desk, facts

DIRTY = " \t\r\n Satu\x00\n\tdua \x85\u2028 "
"""What may come out of a clipboard or a spreadsheet: blanks, tabs, newlines, control characters."""
NOTE = When(day=TODAY, reason=DIRTY, today=TODAY)


def texts(record: type[Record], *but: str) -> dict[str, object]:
    """Every field of a record that holds any text, filled with `DIRTY`."""
    return {name: DIRTY for name in text_fields(record) if name not in but}


def line(**more: object) -> LineDetails:
    """What is said of a line of the plan, every text of it dirty."""
    said = texts(PlanLine, "account") | {"account": "pakan", "price": 5_000}
    return cast("LineDetails", {**said, **more})


def desk() -> Desk:
    """A group with members, money, a plan, a letter and a problem to work on."""
    made = Desk(members=3)
    made.receipt(5_000_000, "modal-swadaya", "10-01")
    made.put(add_line(made.book, {"text": "Pakan", "price": 1, "account": "pakan"}, NOTE))
    made.put(approve(made.book, day=TODAY, today=TODAY))
    made.put(write_letter(made.book, "", to="Dinas", subject="Laporan", today=TODAY))
    made.put(letter_sent(made.book, "1", day=TODAY, today=TODAY))
    made.put(add_problem(made.book, "Ayam sakit", day=TODAY, today=TODAY))
    made.put(add_asset(made.book, {"name": "Timbangan"}, today=TODAY))
    return made


def entry(made: Desk) -> Entry:
    """An expense with a dirty text and party."""
    return made.expense(1_000, "pakan", "10-05", text=DIRTY, party=DIRTY)


def row(**cells: str) -> ImportRow:
    """One row of a file."""
    return ImportRow(line=2, cells=cells)


def attached(book: Book) -> Change:
    """A picture of a dirty name, attached to the first voucher."""
    scan = Scan(name=DIRTY, kind="png", data=b"1")
    return attach(book, voucher=book.entries[0].voucher, scans=(scan,), today=TODAY)


def meeting(book: Book) -> Change:
    """A meeting, a guest and a problem of it, all dirty."""
    guest = tuple(DIRTY for _ in GUEST_FACTS)
    return add_meeting(
        book,
        today=TODAY,
        place=DIRTY,
        agenda=(DIRTY, DIRTY),
        decisions=(DIRTY,),
        guests=(guest,),
        problems=(DIRTY,),
        time=" 14.00\n",
        present=("semua\t",),
        minutes_by="A01\n",
    )


def taken_back(made: Desk) -> Change:
    """A letter taken back for a dirty reason."""
    made.put(write_letter(made.book, "", to="Camat", subject="Undangan", today=TODAY))
    number = made.book.letters[-1].reference
    return take_back(made.book, number, day=TODAY, today=TODAY, reason=DIRTY)


def voided(made: Desk) -> Change:
    """An expense made void for a dirty reason."""
    wrong = entry(made).voucher
    return void(made.book, voucher=wrong, reason=DIRTY, today=TODAY)


def retired(book: Book) -> Change:
    """Goods gone for a dirty reason."""
    return retire(book, "INV-001", day=TODAY, reason=DIRTY, today=TODAY)


def left(made: Desk) -> Change:
    """The treasurer leaves for a dirty reason."""
    made.put(set_member(made.book, "A01", {}, today=TODAY, role=" bendahara\n"))
    return leave(made.book, "A01", day=TODAY, reason=DIRTY)


def visited(book: Book) -> Change:
    """A visit, every text of it dirty."""
    visit: dict[str, Any] = texts(Visit, "time")
    return add_visit(book, today=TODAY, time=" 9.00\t", problems=(DIRTY,), **visit)


def imported_members(book: Book) -> Change:
    """A member out of a file, every cell of text dirty."""
    free = [name for name in text_fields(Member) if name in FIELDS and name not in ("nik", "kk")]
    return import_members(book, [row(role=" ketua\n", **dict.fromkeys(free, DIRTY))], today=TODAY)


def imported_entries(book: Book) -> Change:
    """An entry out of a file, with a dirty text and party."""
    cells = {"date": "2026-10-05", "source": "kas", "target": "pakan", "amount": "5"}
    rows = [row(text=DIRTY, party=DIRTY, **cells)]
    return import_entries(book, rows, sha256="0", today=TODAY)


def imported_lines(book: Book) -> Change:
    """A line of the plan out of a file, every cell of text dirty."""
    cells = {name: DIRTY for name in text_fields(PlanLine) if name != "account"}
    return import_lines(book, [row(account="pakan", price="5", **cells)], NOTE)


def counted(made: Desk) -> Change:
    """The money counted before two dirty witnesses, with a dirty explanation."""
    seen = (f"{DIRTY}1", f"{DIRTY}2")
    what = Counted(day=TODAY, notes=("1000=1",), witnesses=seen, explanation=DIRTY)
    return count_money(made.book, what, today=TODAY, by="A01")


def closed(made: Desk) -> Change:
    """October closed, for a dirty reason not counted."""
    return close(made.book, month_of(TODAY), today=TODAY, by="A01", uncounted=DIRTY)


def reopened(made: Desk) -> Change:
    """October opened again for a dirty reason."""
    made.put(closed(made))
    return reopen(made.book, None, reason=DIRTY, today=TODAY, by="A01")


def handed(made: Desk) -> Change:
    """The treasurer hands over, every text of it dirty."""
    made.put(set_member(made.book, "A01", {}, today=TODAY, role="bendahara"))
    said = Handing(
        day=TODAY,
        new="A02",
        absent="sakit",
        acting=DIRTY,
        handed=(DIRTY,),
        witnesses=(f"{DIRTY}1", f"{DIRTY}2"),
        copies=DIRTY,
        note=DIRTY,
        uncounted=DIRTY,
    )
    return hand_over(made.book, said, today=TODAY)


Case = Callable[[Desk], Change]
CASES: dict[type[Record], tuple[Case, ...]] = {
    Group: (
        lambda made: set_group(made.book, texts(Group, "format")),
        lambda made: choose_format(made.book, name=DIRTY, text="[kop]\n"),
    ),
    Account: (lambda made: add_account(made.book, name=" telur\t", like="penjualan", label=DIRTY),),
    Member: (
        lambda made: add_member(made.book, texts(Member, "left_reason"), today=TODAY),
        lambda made: set_member(made.book, "A01", texts(Member, "left_reason"), today=TODAY),
        left,
        lambda made: imported_members(made.book),
    ),
    Term: (left,),
    Entry: (
        lambda made: Change(did="", put=(entry(made),)),
        voided,
        lambda made: imported_entries(made.book),
    ),
    ImportedFile: (lambda made: imported_entries(made.book),),
    Grant: (
        lambda made: add_grant(
            made.book,
            {**texts(Grant), "name": " bansos\t", "budget": " desa\n", "amount": 5},
            today=TODAY,
        ),
    ),
    Stage: (
        lambda made: add_grant(
            made.book,
            {"name": "bansos", "budget": "desa", "amount": 5},
            today=TODAY,
            stages=(Part(5),),
        ),
    ),
    PlanLine: (
        lambda made: add_line(made.book, line(), NOTE),
        lambda made: set_line(made.book, "1", line(), NOTE),
        lambda made: imported_lines(made.book),
    ),
    PlanVersion: (lambda made: add_line(made.book, line(), NOTE),),
    Proof: (lambda made: attached(made.book),),
    Asset: (lambda made: add_asset(made.book, texts(Asset, "account"), today=TODAY),),
    Retirement: (lambda made: retired(made.book),),
    Meeting: (lambda made: meeting(made.book),),
    Guest: (lambda made: meeting(made.book),),
    Visit: (lambda made: visited(made.book),),
    Problem: (
        lambda made: add_problem(made.book, DIRTY, day=TODAY, today=TODAY),
        lambda made: solve_problem(made.book, "1", day=TODAY, today=TODAY, solution=DIRTY),
        lambda made: meeting(made.book),
        lambda made: visited(made.book),
    ),
    Letter: (
        lambda made: write_letter(
            made.book, "", to=DIRTY, subject=DIRTY, today=TODAY, pattern="{serial}\t/Satu\n"
        ),
        lambda made: letter_sent(made.book, "1", day=TODAY, today=TODAY, note=DIRTY),
        lambda made: letter_answered(made.book, "1", day=TODAY, today=TODAY, answer=DIRTY),
        taken_back,
    ),
    OfficeFormat: (lambda made: choose_format(made.book, name=DIRTY, text="[kop]\n"),),
    Count: (counted,),
    Closing: (closed, reopened),
    Handover: (handed,),
}
"""The ways by which the texts of each kind of record come in, each of them dirty."""
NOT_FREE: dict[type[Record], set[str]] = {
    Account: {"code", "name"},
    Term: {"member"},
    Entry: {"voucher", "source", "target", "member", "replaced_by", "by"},
    ImportedFile: {"sha256"},
    Grant: {"name"},
    PlanLine: {"account"},
    Proof: {"voucher", "sha256"},
    Asset: {"account"},
    Retirement: {"voucher"},
    Meeting: {"time", "minutes_by"},
    Visit: {"time"},
    Letter: {"document"},
    Count: {"notes", "coins", "banks", "book", "counted_by"},
    Closing: {"seal", "closed_by", "reopened_by"},
    Handover: {"old", "new", "absent", "kept"},
}
"""Texts that are no free words: numbers, codes, hashes, times, names of what is there."""
WHOLE_FILES = {(OfficeFormat, "text")}
"""What is kept with its newlines."""


def written(record: Record) -> Iterator[tuple[str, str]]:
    """Each text of a record with the name of its field; of a list each."""
    for name, value in zip(record._fields, record, strict=True):
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and (type(record), name) not in WHOLE_FILES:
                yield name, text


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_no_text_of_a_record_keeps_a_newline_a_tab_or_an_outer_blank(kind: type[Record]) -> None:
    """By whichever rule it comes in, typed or out of a file; and no text is left out here."""
    seen = set()
    for case in CASES[kind]:
        put = [record for record in case(desk()).put if isinstance(record, kind)]
        assert put
        for name, text in (pair for record in put for pair in written(record)):
            assert text == text.strip(), name
            assert not {"Cc", "Zl", "Zp"} & set(map(unicodedata.category, text)), name
            if "satu" in text.casefold():
                seen.add(name)
    free = set(text_fields(kind)) - NOT_FREE.get(kind, set())
    assert free - seen == {name for record, name in WHOLE_FILES if record is kind}


def few_words(record: type[Record]) -> list[str]:
    """The fields of a record that take one of a few words."""
    types = record.__annotations__.items()
    return [name for name, type_ in types if any(isinstance(one, str) for one in get_args(type_))]


Rule = Callable[[Book, dict[str, object]], Change]
RULES: dict[type[Record], Rule] = {
    Member: lambda book, said: set_member(book, "A01", said, today=TODAY),
    Group: set_group,
    Asset: lambda book, said: set_asset(book, "INV-001", said, today=TODAY),
    Grant: lambda book, said: add_grant(book, said, today=TODAY),
    PlanLine: lambda book, said: add_line(book, line(**said), NOTE),
}


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        pytest.param(rule, name, id=f"{record.__name__}-{name}")
        for record, rule in RULES.items()
        for name in few_words(record)
    ],
)
def test_every_field_of_a_few_words_refuses_others(rule: Rule, name: str) -> None:
    """The refusal names the field in the reader's language, and lists what is possible."""
    refused = facts(lambda: rule(desk().book, {name: "apa saja"}), ChoiceUnknown)
    assert refused["typed"] == "apa saja"
    assert refused["choices"]


WORDS = {"sex": Choice("sex", {"pria": "L"}), "verified": Choice("verification")}


def test_fields_are_read_off_the_record() -> None:
    """Texts on one line, words by their beginning, lists each; days and numbers stay."""
    given = {"name": " Ani\n", "sex": "l", "joined": TODAY, "birth_date": None, "verified": True}
    assert checked(Member, given, words=WORDS) == {**given, "name": "Ani", "sex": "L"}
    assert checked(Member, {"sex": " Pria"}, words=WORDS) == {"sex": "L"}
    assert checked(Member, {"sex": " "}, words=WORDS) == {"sex": ""}
    assert checked(Meeting, {"decisions": [" a\n", " ", "b"]}) == {"decisions": ("a", "b")}
    assert checked(Group, {"village_kind": "kel"}, words={"village_kind": Choice("kind")}) == {
        "village_kind": "kelurahan"
    }
    with pytest.raises(ChoiceUnknown):
        checked(Group, {"village_kind": ""}, words={"village_kind": Choice("kind")})


def test_what_is_needed_may_be_left_out_but_not_be_empty() -> None:
    """A change that does not speak of the name leaves it."""
    assert checked(Member, {"phone": ""}, needed={"name": NameMissing}) == {"phone": ""}
    with pytest.raises(NameMissing):
        checked(Member, {"name": "\t"}, needed={"name": NameMissing})
    assert needed_line(" a ", NameMissing) == "a"
    with pytest.raises(NameMissing):
        needed_line(" \n", NameMissing)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("address", "Jl. Melati\t3", "Jl. Melati 3"),
        ("sex", "pria", "L"),
        ("birth_date", "5/8/1985", date(1985, 8, 5)),
        ("joined", "2026-10-31", TODAY),
        *(("verified", yes, True) for yes in ("ya", "Y", "sudah", "yes", "TRUE", "1")),
        *(("verified", no, False) for no in ("tidak", "t", "Belum", "no", "n", "false", "0")),
    ],
)
def test_a_cell_is_read_by_the_type_of_its_field(name: str, text: str, value: object) -> None:
    """A new field of a record can be imported without a word about it."""
    assert read_cell(Member, name, text, today=TODAY, words=WORDS) == value


def test_today_is_not_to_come_and_tomorrow_is() -> None:
    """The option to type anew is named."""
    check_day(None, TODAY)
    check_day(TODAY, TODAY)
    assert facts(lambda: check_day(date(2026, 11, 1), TODAY, "--joined"), DayToCome) == {
        "date": date(2026, 11, 1),
        "today": TODAY,
        "option": "--joined",
    }


def test_a_short_name_is_small_letters_digits_and_dashes() -> None:
    """Blanks become dashes; 40 signs go in, 41 do not."""
    assert short_name(" Telur  Ayam 2\n", AccountNameBad) == "telur-ayam-2"
    assert short_name("a" * 40, AccountNameBad) == "a" * 40
    for bad in ("a" * 41, "", "2a", "a--b", "a-", "télur", "a_b"):
        with pytest.raises(AccountNameBad):
            short_name(bad, AccountNameBad)


def test_a_text_is_measured_after_it_is_cleaned() -> None:
    """500 letters fit, with whatever stood around them."""
    assert one_line(f"\n {'x' * 500}\t") == "x" * 500
    with pytest.raises(TextTooLong):
        one_line("x" * 501)


def test_what_the_program_writes_is_cut_to_what_fits_and_no_shorter() -> None:
    """500 letters stay whole; of 501 three become dots."""
    assert fit_text("x" * 500) == "x" * 500
    assert fit_text("x" * 501) == "x" * 497 + "..."


def test_every_word_of_a_record_can_be_typed_as_it_is_kept() -> None:
    """No two words of one field are the same but for capitals, blanks or strokes."""
    for record in TABLES:
        for name in few_words(record):
            words = tuple(filter(None, get_args(record.__annotations__[name])))
            assert [Choice("").find(word.upper(), words) for word in words] == list(words)
