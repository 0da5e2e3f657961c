"""What two files of one ledger are to each other, also if one was rewritten meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kubebook.store import chain
from kubebook.store.compare import Relation, relate
from kubebook.store.ledger import create_ledger
from kubebook.store.ledger_file import LedgerFile, ledger_file_of, read_ledger_file
from kubebook.store.rewrite import rewritten
from tests.store import sample
from tests.store.sample import NAME


@pytest.fixture
def mine(tmp_path: Path) -> LedgerFile:
    """A ledger of six lines."""
    sample.three_days(tmp_path / NAME)
    return read_ledger_file(tmp_path / NAME)


def of(ink: chain.Ink) -> LedgerFile:
    """A file with these lines."""
    return ledger_file_of(Path(NAME), ink.clean)


def with_lines(file: LedgerFile, count: int, *more: bytes) -> LedgerFile:
    """The first lines of a file, then others, chained anew."""
    bodies = [*file.ink.bodies[: count - 1], *more]
    first = file.ink.lines[0]
    return ledger_file_of(Path(NAME), sample.chained_anew(first, bodies))


def other_line(file: LedgerFile, number: int) -> bytes:
    """A line of a file with another text in it."""
    return file.ink.bodies[number - 2].replace(b"rak", b"butir")


def said(relation: Relation) -> tuple[str, int, int, int, str | None]:
    """The kind, the first line that differs, the lines of each side, why it was rewritten."""
    return relation.kind, relation.at, len(relation.here), len(relation.there), relation.why


@pytest.mark.parametrize("count", [2, 3, 5])
def test_one_that_goes_on_is_newer(mine: LedgerFile, count: int) -> None:
    """And from its side the other is older, by as many lines."""
    lines = len(mine.ink.lines)
    older = with_lines(mine, count)
    assert said(relate(mine, mine)) == ("same", lines + 1, 0, 0, None)
    assert said(relate(mine, older)) == ("older", count + 1, lines - count, 0, None)
    assert said(relate(older, mine)) == ("newer", count + 1, 0, lines - count, None)


@pytest.mark.parametrize("more", [0, 1, 2])
def test_lines_of_its_own_make_a_fork_whatever_its_length(mine: LedgerFile, more: int) -> None:
    """Shorter, as long, or longer: it is told from which line on."""
    own = other_line(mine, 4)
    other = with_lines(mine, 4, own, *[own.replace(b"butir", b"peti")] * more)
    assert said(relate(mine, other)) == ("forked", 5, 2, 1 + more, None)
    assert said(relate(other, mine)) == ("forked", 5, 1 + more, 2, None)


def test_another_id_has_nothing_in_common(mine: LedgerFile, tmp_path: Path) -> None:
    """Two groups, of the same name perhaps."""
    create_ledger(tmp_path / "b.kubebook", sample.first_change(), at=sample.DAY_1)
    assert relate(mine, read_ledger_file(tmp_path / "b.kubebook")).kind == "others"


def _forgetful(body: bytes) -> bytes:
    return body.replace(b"6271014107800001", b"")


@pytest.mark.parametrize(
    ("why", "change"), [("version", None), ("forget", _forgetful)], ids=["version", "forget"]
)
def test_one_from_before_it_was_rewritten_is_older(
    mine: LedgerFile, why: chain.Why, change: Callable[[bytes], bytes] | None
) -> None:
    """Whole, or an earlier copy; the lines are counted through, since none is added or lost."""
    new = of(rewritten(mine.ink, why, change))
    assert said(relate(new, mine)) == ("older", 7, 0, 0, why)
    assert said(relate(mine, new)) == ("newer", 7, 0, 0, why)
    assert said(relate(new, with_lines(mine, 4))) == ("older", 5, 2, 0, why)
    assert said(relate(with_lines(mine, 4), new)) == ("newer", 5, 0, 2, why)


def test_one_from_before_that_went_its_own_way_is_a_fork(mine: LedgerFile) -> None:
    """For a new version every line stays as it was, so one that is otherwise shows itself."""
    new = of(rewritten(mine.ink, "version"))
    other = with_lines(mine, 3, other_line(mine, 4))
    assert said(relate(new, other)) == ("forked", 4, 3, 1, "version")
    assert said(relate(other, new)) == ("forked", 4, 1, 3, "version")
