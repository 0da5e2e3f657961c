"""What is printed for three groups has no fault that is not known: a choice of all papers.

All of them, in each form and on each sheet, are looked at by hand: `python -m tests.paper.lint
--all`.
"""

import pytest

from tests.paper.lint.__main__ import gone, is_chosen, looked_at, new
from tests.paper.lint.finding import Finding
from tests.paper.lint.groups import GROUPS
from tests.paper.lint.known import KNOWN, Line
from tests.paper.lint.printed import Paper, papers

PAPER = Paper("goods", "plan", "umum", "A4")
FOUND = Finding("thin rules", 1, "3 of 0.25 pt")


@pytest.mark.parametrize("group", GROUPS)
def test_no_paper_has_a_fault_that_is_not_known(group: str) -> None:
    """Nothing overlaps, is clipped, stands alone or does not foot; what was mended is unlisted."""
    found = looked_at(filter(is_chosen, papers(group)), GROUPS[group]())
    assert new(found) == []
    assert gone(found, group, KNOWN, by_hand=False) == []


def test_every_known_fault_has_its_reason() -> None:
    """And a group and papers that there are."""
    for line in KNOWN:
        assert len(line.reason.split()) > 2, line
        assert line.papers == "*" or line.papers.split(), line


def test_a_fault_that_is_gone_must_leave_the_table() -> None:
    """Of each paper that a line names, in the group that was looked at."""
    line = Line("thin rules", "plan proofs", "goods", "so thin")
    assert gone([(PAPER, FOUND)], "goods", [line], by_hand=False) == [
        "GONE, take it out of the table: thin rules, proofs, goods"
    ]
    assert gone([(PAPER, FOUND)], "nothing", [line], by_hand=False) == []
    assert gone([], "goods", [line._replace(by_hand=True)], by_hand=False) == []
    assert len(gone([], "goods", [line._replace(by_hand=True)], by_hand=True)) == 2


def test_a_fault_that_is_new_is_named_with_its_place() -> None:
    """The group, the paper, the form, the sheet, the page, and what was seen."""
    fault = Finding("text over text", 2, "'a' and 'b'")
    assert new([(PAPER, fault)]) == ["NEW: goods plan umum A4 page 2: text over text: 'a' and 'b'"]
