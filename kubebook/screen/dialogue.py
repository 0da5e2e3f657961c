"""The lines of a dialogue on a terminal: questions, answers, and the sentences between.

It asks through prompt_toolkit, which takes longer to load than a whole command. Questions go to
stderr, so that a redirected result holds none. What is asked, and in which order, is for
`form`.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import Completer, DummyCompleter, WordCompleter
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output, create_output

from kubebook.language import Language, word
from kubebook.messages import N_, Message
from kubebook.screen.characters import fold, left, safe, width
from kubebook.screen.prose import sentence_lines
from kubebook.typed_text import yes_or_no

BACK = "<"
FORTH = ">"
COLON = " : "
LEAST_ANSWER = 16
"""Columns left for an answer; a label that leaves less is folded."""
COMFORTABLE_ANSWER = 30
"""Columns under which an explanation goes to the left margin instead of under the answer."""
LONGEST_DEFAULT = 40
"""So many letters of an answer are shown again when its question is."""
MENU_LINES = 6
YES = Message(N_("yes"))
NO = Message(N_("no"))
EMPTY = Message(N_("empty"))
YES_OR_NO = Message(N_("Write yes or no."))

Text = Message | str
Words = Sequence[str] | Mapping[str, str]
"""Words to complete, or words each with what it means."""


class Terminal(NamedTuple):
    """Where a dialogue is typed and shown; None: the terminal of this process."""

    keyboard: Input | None = None
    display: Output | None = None


THIS_TERMINAL = Terminal()


class Dialogue:
    """One terminal on which is asked and answered; `labels` stand in a column of their own."""

    def __init__(
        self,
        language: Language,
        labels: Iterable[str],
        terminal: Terminal = THIS_TERMINAL,
    ) -> None:
        self._language: Language = language
        self._display = terminal.display or create_output(stdout=sys.stderr)
        self._session: PromptSession[str] = PromptSession(
            input=terminal.keyboard, output=self._display, history=DummyHistory()
        )
        self._widest = max(map(width, labels), default=0)

    @property
    def columns(self) -> int:
        """The width of the window as it is now."""
        return self._display.get_size().columns

    @property
    def screenful(self) -> int:
        """So many words fit on the screen above the next question."""
        return max(MENU_LINES, self._display.get_size().rows - MENU_LINES)

    @property
    def _most_label(self) -> int:
        """The columns that a label may take: an answer has its least, or half of the window."""
        return max(self.columns - len(COLON) - LEAST_ANSWER, self.columns // 2 - len(COLON))

    @property
    def _room(self) -> int:
        """The columns of the labels."""
        return min(self._widest, self._most_label)

    def sure(self, question: Text, *, default: bool) -> bool | None:
        """Ask for yes or no, `default` at Enter; None is one step back."""
        label = label_of(question, YES if default else NO, self._language)
        while True:
            text = self.prompt(label, ())
            if text == BACK:
                return None
            said = yes_or_no(text) if text else default
            if said is not None:
                return said
            self.explain(YES_OR_NO)

    def tell(self, *texts: Text) -> None:
        """Write sentences, folded at the terminal's width; an empty one is an empty line."""
        columns = self.columns
        for text in texts:
            lines = sentence_lines(text, language=self._language, columns=columns)
            self._display.write("".join(f"{line.text}\n" for line in lines))
        self._display.flush()

    def explain(self, text: Text | None) -> None:
        """Write what was understood, or what was not, under the answer."""
        columns = self.columns
        indent = self._room + len(COLON)
        if columns - indent < COMFORTABLE_ANSWER:
            indent = 4
        if text:
            inner = columns - indent
            lines = sentence_lines(text, language=self._language, columns=inner)
            self._display.write("".join(f"{' ' * indent}{line.text}\n" for line in lines))
            self._display.flush()

    def prompt(self, label: str, words: Words) -> str:
        """One line typed, without blanks around it; wrapped lines stay under the answer."""
        *above, last = fold(label, self._most_label)
        prompt = "\n".join([*above, left(last, self._room) + COLON])
        try:
            return self._session.prompt(
                prompt,
                completer=_completer(words),
                complete_while_typing=bool(words),
                prompt_continuation=lambda columns, _line, _wrapped: " " * columns,
                reserve_space_for_menu=MENU_LINES if words else 0,
            ).strip()
        except EOFError:
            raise KeyboardInterrupt from None


def label_of(label: Text, default: Text | None, language: Language) -> str:
    """A question with what Enter answers in [ ]."""
    asked = safe(word(label, language))
    if default is None:
        return asked
    text = safe(word(default or EMPTY, language))
    if len(text) > LONGEST_DEFAULT:
        text = f"{text[: LONGEST_DEFAULT - 3]}..."
    return f"{asked} [{text}]"


def _completer(words: Words) -> Completer:
    """The same for every step, since a session keeps what it was last given."""
    if not words:
        return DummyCompleter()
    meanings = words if isinstance(words, Mapping) else {}
    return WordCompleter(list(words), meta_dict=dict(meanings), ignore_case=True, sentence=True)
