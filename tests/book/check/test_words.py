"""The table of words: every key provoked by a broken book, every sentence in one place."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import kubebook
from kubebook.book.book import Book
from kubebook.book.check.finding import Finding, OfGrant, Scope, as_one, found
from kubebook.book.check.proofs import file_faults
from kubebook.book.check.whole_book import AHEAD, CHECKED, SUBJECTS, Order, found_in
from kubebook.book.check.words import WORDS, By, Place, Text
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Meeting, Visit
from kubebook.book.records.people import Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.language import Language, word
from kubebook.messages import message
from kubebook.paper.documents.notice_words import KNOWN
from kubebook.periods import month_of
from kubebook.statements.grants.accountability import (
    MISSING,
    TO_EXPLAIN,
    account_of,
)
from kubebook.statements.month.to_discuss import TOPICS
from tests.book.check.test_whole_book import FAULTS, clean, spoilt
from tests.statements.books import book_of, entry, people, proved

LANGUAGES: tuple[Language, ...] = ("id", "en")
TODAY = date(2026, 10, 31)
OCTOBER = month_of(TODAY)
PACKAGE = Path(kubebook.__file__).parent
FROM_REFUSALS = ("ledger-file", "form-unusable")
"""What is wrong with the file or its form is what the refusal says: there is no sentence here."""
NAMES_A_COMMAND = "grant-none"
"""The one line on paper with a command in it: whoever prints a report before there is a grant."""
PLACES: Mapping[Place, Order] = {
    "screen": (*CHECKED, *AHEAD, ("proof-lost", "proof-changed"), FROM_REFUSALS),
    "paper": TOPICS,
    "report": (*MISSING, *TO_EXPLAIN),
    "notice": KNOWN,
}
"""What each place takes: `check` and `status`, *Perlu dibicarakan*, the LPJ, the notice."""


# --- broken books --------------------------------------------------------------------------------


def books() -> Iterator[Book]:
    """Books, each with something wrong, missing or to be talked about."""
    yield from (book for book, _, _ in FAULTS)
    yield replace(clean().book, group=clean().book.group._replace(format="dinas"))
    yield spoilt(*numbered(5), *numbered(3, series="BKM-2026"))
    yield spoilt(entry(90, "2026-10-08", 1_000, "persediaan", "bahan", voucher="BM-2026-0003"))
    for day, source, target in (
        ("2026-10-01", "saldo-awal", "ternak"),
        ("2026-10-01", "modal-swadaya", "saldo-awal"),
    ):
        yield spoilt(entry(90, day, 300_000, source, target, voucher="BM-2026-0003"))
    yield from (book_of(members=people(count)) for count in (0, 2, 21))
    yield from of_people()
    yield from of_meetings()
    yield from of_grants()
    yield from of_plan()
    yield from of_goods()
    yield from of_money()


def numbered(missing: int, series: str = "BM-2026") -> list[Entry]:
    """An entry after so many numbers that its series lacks."""
    number = missing + (3 if series == "BM-2026" else 4)
    sides = ("bahan", "persediaan") if series == "BM-2026" else ("penjualan", "kas")
    voucher = f"{series}-{number:04}"
    return [entry(90 + missing, "2026-10-08", 1_000, *sides, voucher=voucher)]


def of_people() -> Iterator[Book]:
    """Members with a doubtful NIK, and an office given to nobody known."""
    first, *others = people(6)
    yield book_of(members=[first._replace(nik="6271014001800000"), *others])


def of_meetings() -> Iterator[Book]:
    """A companion who stays away, letters, meetings."""
    held = [Meeting(n, date(2026, n, 1), held=True, present=("A01",)) for n in (7, 8, 9)]
    letter = Letter(number=1, reference="001/X", date=date(2026, 9, 1), to="Dinas", subject="Hal")
    about = letter._replace(document="companion-letter", date=date(2026, 10, 20))
    group = Group(name="CONTOH", village="Rekaan", companion="Ratna")
    since = group._replace(companion_since=date(2026, 1, 5))
    visit = Visit(number=1, date=date(2026, 6, 1), companion="Ratna")
    base = book_of(members=people(6))
    yield replace(base, group=group, letters=(letter._replace(sent=date(2026, 9, 2)),))
    yield replace(base, group=since, meetings=(*held, Meeting(10, date(2026, 10, 10))))
    yield replace(base, group=since, visits=(visit,), letters=(about,))
    yield replace(base, group=since, letters=(about._replace(sent=date(2026, 10, 21)),))
    for time in ("", "14.00"):
        for agenda in ("", "Laporan"):
            coming = Meeting(1, date(2026, 11, 7), time=time, agenda=agenda)
            yield replace(base, meetings=(coming,))


GRANT = Grant(1, "bansos", "Bansos", "apbn", 1_000_000, 2026, decree_date=date(2026, 1, 5))


def of_grants() -> Iterator[Book]:
    """Aid short or too much, gone, paid to members, without a name; reports due; no STS."""
    aid = entry(1, "2026-10-01", 900_000, "bantuan-sosial", "kas", grant=1)
    spent = [
        entry(n, "2026-10-02", 1_000, "kas", "pakan", grant=1, member="A01") for n in range(2, 7)
    ]
    back = entry(7, "2026-10-03", 100_000, "kas", "bantuan-sosial", grant=1)
    base = book_of(aid, members=people(6))
    stages = (Stage(1, 1, 1, 900_000, due=date(2026, 11, 20)),)
    due = GRANT._replace(report_due=TODAY, statement_due=date(2026, 10, 1), returns=True)
    yield replace(base, grants=(due,), entries=(aid, spent[0], back), stages=stages)
    yield replace(base, grants=(GRANT._replace(amount=1_000),), entries=(aid, *spent))
    gone = entry(8, "2026-10-04", 850_000, "kas", "ternak")
    yield replace(base, grants=(GRANT,), entries=(aid, gone))
    yield replace(
        base, grants=(GRANT, GRANT._replace(number=2)), entries=(aid._replace(grant=None),)
    )
    yield replace(base, entries=(aid._replace(grant=7),))


def of_plan() -> Iterator[Book]:
    """Lines unknown, gone and past their budget, and aid spent outside of the plan."""
    line = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "5102", 1)
    gone = line._replace(number=2, line=2, text="IKS")
    lines = (line, gone, gone._replace(number=3, gone=True))
    aid = entry(1, "2026-10-01", 900_000, "bantuan-sosial", "kas", grant=1)
    on_lines = [entry(1 + n, "2026-10-02", 1_000, "kas", "pakan", line=n) for n in (1, 2, 9)]
    outside = [entry(n, "2026-10-03", 1_000, "kas", "rapat", grant=1) for n in range(11, 15)]
    base = replace(book_of(members=people(6)), grants=(GRANT,), plan_lines=lines)
    agreed = (PlanVersion(1, date(2026, 1, 5)),)
    yield replace(base, entries=(aid, *on_lines, outside[0]))
    yield replace(base, entries=(aid, *outside), plan_versions=agreed)
    yield replace(base, plan_lines=())


def of_goods() -> Iterator[Book]:
    """An inventory that says otherwise than the books, wear not booked, goods sold."""
    bought = entry(1, "2026-08-01", 500_000, "kas", "peralatan")
    money = entry(2, "2026-08-01", 900_000, "modal-swadaya", "kas")
    asset = Asset(1, "INV-001", "Mesin", "1401", 2, "buah", "beli", bought.date, 800_000)
    retired = Retirement(1, 1, date(2026, 10, 5), 1, 100_000, "dijual")
    base = book_of(money, bought, members=people(6))
    yield base
    yield replace(base, assets=(asset,), retirements=(retired,))
    yield replace(base, assets=(asset._replace(entries=(1,), life_months=48),))


def of_money() -> Iterator[Book]:
    """Debts from before, the members' money spent, a void, proofs missing."""
    sold = [
        entry(n, "2026-09-02", 1_000, "penjualan", "piutang-usaha", party=f"Warung {n}")
        for n in (1, 2, 3)
    ]
    owed = [entry(n, "2026-09-03", 1_000, "utang-lain", "kas", party=f"Bu {n}") for n in (4, 5, 6)]
    saved = entry(7, "2026-10-01", 400_000, "simpanan-sukarela", "kas", member="A01")
    fed = [entry(n, "2026-10-02", 9_000, "kas", "pakan") for n in range(8, 12)]
    void = entry(12, "2026-10-03", 5, "penjualan", "kas", voided=date(2026, 10, 4), reason="x")
    base = book_of(*sold, *owed, saved, *fed, void, members=people(6))
    yield base
    yield replace(base, entries=(*base.entries[:7], fed[0]))


def scopes(book: Book) -> Iterator[Scope]:
    """A book as `check` looks at it, as a page of October does, and as a report on its grant."""
    yield Scope(book, TODAY)
    yield Scope(book, TODAY, until=TODAY, period=OCTOBER)
    nothing = Grant(number=0, name="", label="Bantuan", budget="lain", amount=0, year=2026)
    for grant in book.grants or (nothing,):
        account = account_of(book, grant, TODAY)
        of_grant = OfGrant(account.own, account.use, proofs_of(book))
        yield Scope(book, TODAY, until=TODAY, grant=of_grant)


def proofs_of(book: Book) -> tuple[Proof, ...]:
    """Proofs of two vouchers, the files of which are not there."""
    return tuple(
        Proof(number, one.voucher, f"{number:064}", "jpg", 9, TODAY, "nota.jpg")
        for number, one in enumerate(book.entries[:2], start=1)
    )


@cache
def provoked() -> Mapping[Place, list[Finding]]:
    """What each place finds in all these books."""
    made: dict[Place, list[Finding]] = defaultdict(list)
    for book in books():
        for scope in scopes(book):
            for place, order in PLACES.items():
                if (place == "report") == bool(scope.grant):
                    made[place] += gathered(found_in(scope, order), place)
    book = proved(book_of(entry(1, "2026-10-02", 1_000, "kas", "pakan")))
    digest = book.proofs[0].sha256
    made["screen"] += file_faults(book, {digest: "lost"})
    made["screen"] += file_faults(book, {digest: "changed"})
    made["screen"] += [found(key, x=message("Apa\n  kubebook x")) for key in FROM_REFUSALS]
    return made


def gathered(findings: list[Finding], place: Place) -> list[Finding]:
    """The findings as a place has them: some are one there."""
    if place == "paper":
        return as_one(findings, "office-empty", "role", "offices")
    if place == "report":
        return as_one(findings, "proof-lost", "voucher", "ranges")
    return findings


# --- keys ----------------------------------------------------------------------------------------


def test_every_key_is_looked_for_once_and_taken_by_a_place() -> None:
    """A key without a finder, a finder without words, words that nobody takes: none of them."""
    looked_for = [key for subject in SUBJECTS for key in subject.keys]
    by_others = ["proof-changed", *FROM_REFUSALS]
    assert sorted([*looked_for, *by_others]) == sorted(WORDS)
    taken = {key for order in PLACES.values() for keys in order for key in keys}
    assert taken == set(WORDS)


@pytest.mark.parametrize("key", WORDS)
def test_every_key_is_provoked_by_a_broken_book(key: str) -> None:
    """In each place that takes it."""
    for place, order in PLACES.items():
        if any(key in keys for keys in order):
            assert key in {one.key for one in provoked()[place]}, place


def texts(text: Text) -> list[str]:
    """The ids of a text of the table, whatever the fact that it depends on."""
    if isinstance(text, By):
        return [one for one in (*text.words.values(), text.otherwise) if one]
    return [text] if text else []


def sentences(key: str) -> list[str]:
    """The ids of all the sentences of a key, in every place."""
    row = WORDS[key]
    every = [one for text in (row.what, row.paper, row.report, row.notice) for one in texts(text)]
    return list(dict.fromkeys(every))


def test_every_text_of_the_table_is_said_of_some_book() -> None:
    """Each of the sentences and commands that depend on a fact, too."""
    said = {one.said(place).id for place, findings in provoked().items() for one in findings}
    said |= {one.todo.id for one in provoked()["screen"] if one.todo}
    every = {text for key in WORDS for text in (*sentences(key), *texts(WORDS[key].todo))}
    assert every - said == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_worded_in_both_languages(language: Language) -> None:
    """All facts that a sentence or a command names are there, and none is left open."""
    for place, findings in provoked().items():
        for one in findings:
            for said in (one.said(place), one.todo if place == "screen" else None):
                if said:
                    worded = word(said, language)
                    assert worded
                    assert "{" not in worded, worded


def test_findings_stand_in_the_order_of_their_place() -> None:
    """What a place takes first stands first, in every broken book."""
    for book in books():
        for scope in scopes(book):
            for order in PLACES.values():
                ranks = {key: place for place, keys in enumerate(order) for key in keys}
                places = [ranks[one.key] for one in found_in(scope, order)]
                assert places == sorted(places)


# --- words ---------------------------------------------------------------------------------------


def bare(text: str) -> str:
    """A sentence without the names of its places: `{voucher}` and `{vouchers:ranges}` are `{}`."""
    return re.sub(r"\{[^}]*\}", "{}", text)


def marked_elsewhere() -> dict[str, list[str]]:
    """Each message id outside of the table, without the names of its places, and where it is."""
    table = PACKAGE / "book" / "check" / "words.py"
    made: dict[str, list[str]] = defaultdict(list)
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))) if path != table else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                text = ast.literal_eval(node.args[0])
                made[bare(text)].append(path.relative_to(PACKAGE).as_posix())
    return made


def test_no_sentence_of_a_finding_stands_in_a_second_place() -> None:
    """Neither in another module nor in another row; `member add` alone says one on its own."""
    elsewhere = marked_elsewhere()
    twice = {
        text: elsewhere[bare(text)]
        for key in WORDS
        if key not in FROM_REFUSALS
        for text in sentences(key)
        if bare(text) in elsewhere
    }
    assert twice == {"Members: {count}; a KUBE has {fewest} to {most}.": ["cli/nouns/member.py"]}
    rows: dict[str, set[str]] = defaultdict(set)
    for key in WORDS:
        for text in sentences(key):
            rows[bare(text)].add(key)
    assert [keys for keys in rows.values() if len(keys) > 1] == [set(FROM_REFUSALS)]


def test_a_place_has_words_of_its_own_only_where_they_are_others() -> None:
    """A row that repeated the sentence of the screen would be mended in one place and not both."""
    for row in WORDS.values():
        assert row.what not in [row.paper, row.report, row.notice]


def test_a_command_begins_without_a_blank_and_paper_prints_none() -> None:
    """It is copied as it stands; on paper nobody can type it."""
    for key, row in WORDS.items():
        assert all(text.startswith("kubebook ") for text in texts(row.todo))
        assert not any("kubebook" in text for text in sentences(key)) or key == NAMES_A_COMMAND
    commands = [one.todo for one in provoked()["screen"] if one.todo]
    for language in LANGUAGES:
        assert all(word(todo, language).startswith("kubebook ") for todo in commands)


def test_a_meeting_and_the_wall_are_told_of_no_fault_of_the_book() -> None:
    """Faults are mended at the computer: `check` ends with 1 for them."""
    faults = {key for key, row in WORDS.items() if row.level == "fault"}
    assert {one.level for one in provoked()["notice"]} == {"notice"}
    assert {one.key for one in provoked()["paper"]}.isdisjoint(faults)
    assert {"proof-lost", "account-unknown", "form-lost", "below-nothing"} <= faults


# --- facts ---------------------------------------------------------------------------------------


def test_findings_of_a_key_become_one_where_the_first_stood() -> None:
    """Offices that are empty are one topic; without any of them nothing is added."""
    first, second = found("a", x=1), found("office-empty", role="ketua")
    third, fourth = found("b", x=2), found("office-empty", role="bendahara")
    joined = as_one([first, second, third, fourth], "office-empty", "role", "offices")
    assert joined == [first, found("office-empty", offices=("ketua", "bendahara")), third]
    assert as_one([first], "office-empty", "role", "offices") == [first]


def test_a_term_of_nobody_is_no_reason_to_break_off() -> None:
    """A page of the month is drawn of any book."""
    book = replace(clean().book, terms=(Term(9, "A77", "ketua", date(2024, 1, 1)),))
    assert found_in(Scope(book, TODAY, until=TODAY, period=OCTOBER), TOPICS)
