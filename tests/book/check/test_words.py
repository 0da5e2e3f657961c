"""The table of words: every key provoked by a broken book, every sentence in one place."""

import ast
import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import kubebook
from kubebook.book.check.copies import LastCopy, copy_due
from kubebook.book.check.days import by_clock
from kubebook.book.check.finding import Finding, as_one, found
from kubebook.book.check.proofs import file_faults
from kubebook.book.check.whole_book import (
    AHEAD,
    CHECKED,
    FINDERS,
    OF_COPIES,
    OF_REPORTS,
    Order,
    found_in,
)
from kubebook.book.check.words import WORDS, Place, Text
from kubebook.language import Language, word
from kubebook.messages import message
from kubebook.paper.documents.notice_words import KNOWN
from kubebook.statements.grants.accountability import MISSING, TO_EXPLAIN
from kubebook.statements.month.to_discuss import TOPICS
from tests.book.check.broken import OCTOBER, books, scopes
from tests.statements.books import book_of, entry, proved

LANGUAGES: tuple[Language, ...] = ("id", "en")
PACKAGE = Path(kubebook.__file__).parent
FROM_REFUSALS = ("ledger-file", "form-unusable")
"""What is wrong with the file or its form is what the refusal says: there is no sentence here."""
PLACES: Mapping[Place, Order] = {
    "screen": (
        *CHECKED,
        *AHEAD,
        *OF_REPORTS,
        *OF_COPIES,
        "proof-lost",
        "proof-changed",
        *FROM_REFUSALS,
    ),
    "paper": TOPICS,
    "report": (*MISSING, *TO_EXPLAIN),
    "notice": KNOWN,
}
"""What each place takes: `check` and `status`, *Perlu dibicarakan*, the LPJ, the notice."""


@cache
def provoked() -> Mapping[Place, list[Finding]]:
    """What each place finds in all these books."""
    made: dict[Place, list[Finding]] = defaultdict(list)
    for book in books():
        for scope in scopes(book):
            for place, order in PLACES.items():
                if (place == "report") == bool(scope.use):
                    made[place] += gathered(found_in(scope, order), place)
    book = proved(book_of(entry(1, "2026-10-02", 1_000, "kas", "pakan")))
    digest = book.proofs[0].sha256
    made["screen"] += file_faults(book, {digest: "lost"})
    made["screen"] += file_faults(book, {digest: "changed"})
    made["screen"] += by_clock(book, date(2026, 10, 1))
    made["screen"] += copy_due(book, date(2026, 1, 1), None, OCTOBER.end)
    made["screen"] += copy_due(book, date(2026, 1, 1), LastCopy(OCTOBER.start, "E"), OCTOBER.end)
    made["screen"] += of_reports(made["screen"])
    made["screen"] += [found(key, x=message("Apa\n  kubebook x")) for key in FROM_REFUSALS]
    return made


def of_reports(findings: list[Finding]) -> list[Finding]:
    """What `status` finds beside a ledger."""
    october = message("{period}", period=OCTOBER)
    due = [found("report-hand-in", **one.facts) for one in findings if one.key == "report-due"]
    again = [
        found("report-outgrown", names=(october,), of=of, typed="2026-10")
        for of in ("period", "year")
    ]
    return [*due, *again, found("report-to-print", month=october)]


def gathered(findings: list[Finding], place: Place) -> list[Finding]:
    """The findings as a place has them: some are one there."""
    if place == "report":
        return as_one(findings, "proof-lost", "voucher", "ranges")
    return findings


# --- keys ----------------------------------------------------------------------------------------


def keys_of(order: Order) -> list[str]:
    """The keys that a place takes."""
    return " ".join(order).split()


def test_every_key_is_looked_for_once_and_taken_by_a_place() -> None:
    """A key without a finder, a finder without words, words that nobody takes: none of them."""
    looked_for = [key for _, order in FINDERS for key in keys_of(order)]
    by_others = ["proof-changed", *OF_REPORTS, *keys_of(OF_COPIES), *FROM_REFUSALS]
    assert sorted([*looked_for, *by_others]) == sorted(WORDS)
    taken = {key for order in PLACES.values() for key in keys_of(order)}
    assert taken == set(WORDS)


@pytest.mark.parametrize("key", WORDS)
def test_every_key_is_provoked_by_a_broken_book(key: str) -> None:
    """In each place that takes it."""
    for place, order in PLACES.items():
        if key in keys_of(order):
            assert key in {one.key for one in provoked()[place]}, place


def texts(text: Text) -> list[str]:
    """The ids of a text of the table, whatever the fact that it depends on."""
    if isinstance(text, str):
        return [text] if text else []
    return list(text[1].values())


def sentences(key: str) -> list[str]:
    """The ids of all the sentences of a key, in every place."""
    row = WORDS[key]
    every = [one for text in (row.what, row.paper, row.report, row.notice) for one in texts(text)]
    return list(dict.fromkeys(every))


def test_every_text_of_the_table_is_said_of_some_book() -> None:
    """Each of the sentences and commands that depend on a fact, too."""
    said = {one.sentence(place).id for place, findings in provoked().items() for one in findings}
    said |= {way.id for one in provoked()["screen"] for way in (one.todo, one.done) if way}
    every = {
        text
        for key, row in WORDS.items()
        for text in (*sentences(key), *texts(row.todo), *filter(None, texts(row.done)))
    }
    assert every - said == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_worded_in_both_languages(language: Language) -> None:
    """All facts that a sentence or a command names are there, and none is left open."""
    for place, findings in provoked().items():
        for one in findings:
            ways = (one.todo, one.done) if place == "screen" else ()
            for said in (one.sentence(place), *ways):
                if said:
                    worded = word(said, language)
                    assert worded
                    assert "{" not in worded, worded


def test_findings_stand_in_the_order_of_their_place() -> None:
    """What a place takes first stands first, in every broken book."""
    for book in books():
        for scope in scopes(book):
            for order in PLACES.values():
                ranks = {key: at for at, keys in enumerate(order) for key in keys.split()}
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
    """Neither in another module nor in another row."""
    elsewhere = marked_elsewhere()
    twice = {
        text: elsewhere[bare(text)]
        for key in WORDS
        if key not in FROM_REFUSALS
        for text in sentences(key)
        if bare(text) in elsewhere
    }
    assert twice == {}
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
        assert not any("kubebook" in text for text in sentences(key))
    commands = [one.todo for one in provoked()["screen"] if one.todo]
    for language in LANGUAGES:
        assert all(word(todo, language).startswith("kubebook ") for todo in commands)


def test_a_meeting_and_the_wall_are_told_of_no_fault_of_the_book() -> None:
    """Faults are mended at the computer: `check` ends with 1 for them."""
    faults = {key for key, row in WORDS.items() if row.level == "fault"}
    assert {one.level for one in provoked()["notice"]} == {"notice"}
    assert {one.key for one in provoked()["paper"]}.isdisjoint(faults)
    assert {"proof-lost", "account-unknown", "form-lost", "below-nothing"} <= faults
