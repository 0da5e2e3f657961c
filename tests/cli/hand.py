"""The hand of a treasurer at a terminal: it answers each question, and both are counted.

A key is a character typed, Enter too. A question is a prompt that waited for an answer; those of
the desk, which ask what is next, are counted apart.
"""

import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.cli.window import Window

AT_DESK = re.compile(r"(Mau apa|What next) \[")
"""The question of the desk."""
QUIET = 20
"""Seconds after which a program that asks nothing is taken to hang."""

Answer = tuple[str, str]
"""The beginning of a question, and what is typed at it."""


class Count(NamedTuple):
    """What the hand did: keys typed, questions of forms answered, and questions of the desk."""

    keys: int = 0
    questions: int = 0
    at_desk: int = 0

    def plus(self, other: "Count") -> "Count":
        """Both together."""
        return Count(*(mine + its for mine, its in zip(self, other, strict=True)))

    @property
    def all_questions(self) -> int:
        """Of forms and of the desk."""
        return self.questions + self.at_desk


NOTHING = Count()


class Task(NamedTuple):
    """Something to be done: what it is, and the answers by which it is done."""

    name: str
    answers: Sequence[Answer]


@dataclass
class Hand:
    """A hand at a window, which waits for each question before it types."""

    window: Window
    count: Count = NOTHING
    _answered: int = field(default=0, init=False)
    """How many questions the window had put when the last one was answered."""

    def asked(self) -> tuple[str, ...]:
        """The question that waits for an answer, as a window has it; () once all has ended."""
        until = time.monotonic() + QUIET
        while self.window.asked == self._answered or not self.window.question:
            if not self.window.read():
                return ()
            assert time.monotonic() < until, f"nothing is asked:\n{self.window.text}"
        return self.window.question

    def answer(self, begun: str, typed: str = "", key: str = "\r") -> None:
        """Answer the question that begins like this, with Enter or another key after it."""
        asked = self.asked()
        mine = [line for line in asked if line.startswith(begun)]
        assert mine, f"{begun!r} is not asked:\n{self.window.text}"
        at_desk = any(map(AT_DESK.match, asked))
        self.count = self.count.plus(Count(len(typed) + 1, not at_desk, at_desk))
        self._answered = self.window.asked
        self.window.program.send(f"{typed}{key}")

    def do(self, answers: Iterable[Answer]) -> Count:
        """Answer one question after the other, and wait for the next; what these took."""
        before = self.count
        for begun, typed in answers:
            self.answer(begun, typed)
        self.asked()
        return Count(*(now - then for now, then in zip(self.count, before, strict=True)))


def command(
    line: list[str], answers: Iterable[Answer], folder: Path, environ: Mapping[str, str]
) -> Count:
    """Type a whole command at the shell, answer what it asks, and see it end well.

    Its words count as typed, with `kubebook` before them and Enter behind.
    """
    hand = Hand(Window(line, folder, environ=environ))
    counted = hand.do(answers)
    assert hand.asked() == (), f"it asks for more:\n{hand.window.text}"
    assert hand.window.end() == 0, hand.window.text
    return counted.plus(Count(len(" ".join(["kubebook", *line])) + 1))
