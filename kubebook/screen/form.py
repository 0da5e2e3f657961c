"""Questions on a terminal: a form asks step by step for what a command was not told.

The only module that knows prompt_toolkit, which takes longer to load than a whole command:
`cli` imports this module only on a terminal and when something is missing. Questions go to
stderr, so that a redirected result holds none. This module knows no book and no rule; what a
step means is in its `parse` and `explain`.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import Completer, DummyCompleter, WordCompleter
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output, create_output

from kubebook.errors import (
    Declined,
    KubebookError,
)
from kubebook.language import Language, word
from kubebook.messages import N_, Message
from kubebook.screen.letters import fold, left, safe, width
from kubebook.screen.prose import COMMAND, sentence_lines

BACK = "<"
WHAT = "?"
COLON = " : "
LEAST_ANSWER = 16
"""Columns left for an answer; a label that leaves less is folded."""
COMFORTABLE_ANSWER = 30
"""Columns under which an explanation goes to the left margin instead of under the answer."""
LONGEST_DEFAULT = 40
"""So many letters of an answer are shown again when its question is."""
MENU_LINES = 6
FEW = 4
"""So many words a refusal names; more are shown at `?`."""
HOW_TO = Message(N_("Enter: take what stands in [ ]. <: back. Ctrl+C: give up."))
HELP = Message(N_("?: what can be answered. Tab: completes it."))
ANYTHING = Message(N_("Write it in your own words."))
ONE_OF = N_("Choose {words}.")
OR = Message(N_("or"))
MORE = N_("{count} more: write ? once more.")
ONCE_MORE = Message(N_("Once more from the beginning; Enter keeps what stands in [ ]."))
SAVE = Message(N_("Save?"))
YES = Message(N_("yes"))
NO = Message(N_("no"))
EMPTY = Message(N_("empty"))
MUST = Message(N_("This cannot be left empty."))
YES_OR_NO = Message(N_("Write yes or no."))
_YES = frozenset({"y", "ya", "iya", "yes"})
_NO = frozenset({"t", "tidak", "tak", "n", "no"})

Text = Message | str
Words = Sequence[str] | Mapping[str, str]
"""Words to complete, or words each with what it means."""
Answers = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of a form.

    `key`: name of its answer. `label`: what is asked. `parse`: from the text typed to the answer,
    raising a `KubebookError` that is said before the step is asked again. `default`: the text
    that Enter takes, parsed like a typed one; "" may be left empty, which answers None without
    parsing; None must be answered. `words`: what completion offers, or a function of the answers
    so far, likely ones first; `?` shows them after `hint`, how an answer looks. `explain`: what was
    understood, said under the answer. `when`: whether the step is asked at all, given the answers
    so far.
    """

    key: str
    label: Text
    parse: Callable[[str], object] = str
    default: Text | None = None
    words: Words | Callable[[Answers], Words] = ()
    hint: Text | None = None
    explain: Callable[[object], Text | None] = lambda _answer: None
    when: Callable[[Answers], bool] = lambda _answers: True


def ask(
    steps: Sequence[Step],
    *,
    language: Language,
    header: Text,
    known: Mapping[str, object] | None = None,
    summary: Callable[[Answers], Iterable[Text]] | None = None,
    question: Text = SAVE,
    keyboard: Input | None = None,
    display: Output | None = None,
) -> Answers:
    """Ask each step, show the summary, and return the answers by key once the person says yes.

    `known` are answers given already, which the steps may look at. `summary` makes the sentences
    said before the last question; a `KubebookError` from it is said, and all is asked again with
    the answers in [ ]. `keyboard` and `display` are for tests.

    Raises:
        KeyboardInterrupt: the person gave up, by Ctrl+C or the end of input.
        Declined: the person said no at the end.
    """
    form = _Form(language, steps, question, keyboard, display)
    form.tell(f"{word(header, language)} {word(HOW_TO, language)}", HELP, "")
    return form.fill(dict(known or {}), summary)


def ask_one(
    step: Step,
    *,
    language: Language,
    keyboard: Input | None = None,
    display: Output | None = None,
) -> object:
    """Ask a single question, without heading and without a way back.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    form = _Form(language, [step], None, keyboard, display)
    while True:
        answered, answer = form.step(step, {})
        if answered:
            return answer


def confirm(
    question: Text,
    *,
    language: Language,
    default: bool = True,
    keyboard: Input | None = None,
    display: Output | None = None,
) -> bool:
    """Ask a question of yes or no.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    form = _Form(language, [], question, keyboard, display, default=default)
    return bool(form.sure(question))


class _Form:
    """One form on its terminal: the texts typed so far, and how labels and answers are set."""

    def __init__(
        self,
        language: Language,
        steps: Sequence[Step],
        question: Text | None,
        keyboard: Input | None,
        display: Output | None,
        *,
        default: bool = True,
    ) -> None:
        self._language: Language = language
        self._default = default
        self._steps = steps
        self._question = question
        self._display = display or create_output(stdout=sys.stderr)
        self._session: PromptSession[str] = PromptSession(
            input=keyboard, output=self._display, history=DummyHistory()
        )
        self._columns = self._display.get_size().columns
        labels = [self._label(step.label, step.default) for step in steps]
        if question:
            labels.append(self._label(question, YES if default else NO))
        widest = max(map(width, labels), default=0)
        self._room = min(widest, self._columns - len(COLON) - LEAST_ANSWER)
        self._typed: dict[str, str] = {}

    def fill(
        self, answers: Answers, summary: Callable[[Answers], Iterable[Text]] | None
    ) -> Answers:
        """Ask forth and back until the last question is answered with yes."""
        asked: list[int] = []
        place = 0
        while True:
            if place < len(self._steps):
                step = self._steps[place]
                answered = True
                answers.pop(step.key, None)
                if step.when(answers):
                    answered, answers[step.key] = self.step(step, answers)
                    asked += [place] if answered else []
            else:
                try:
                    answered = self._sum_up(answers, summary)
                except KubebookError as error:
                    if not asked:
                        raise
                    self.tell(error.worded, "", ONCE_MORE)
                    asked, place = [], 0
                    continue
                if answered:
                    return answers
            place = place + 1 if answered else asked.pop() if asked else 0

    def step(self, step: Step, answers: Answers) -> tuple[bool, object]:
        """Ask one step until it can be read: whether it was answered, and what; False is back.

        What was answered before stands in [ ], and Enter keeps it.
        """
        before = self._typed.get(step.key, "")
        default = before or step.default
        words = step.words(answers) if callable(step.words) else step.words
        shown = 0
        while True:
            text = self._prompt(self._label(step.label, default), words)
            if text == BACK:
                return False, None
            if text == WHAT:
                shown = self._show_words(step, words, shown)
                continue
            typed = text or (None if default is None else word(default, self._language))
            if typed is None:
                self._explain(MUST)
                continue
            if step.default == "" and typed.casefold() in ("-", word(EMPTY, self._language)):
                typed = ""
            try:
                answer = step.parse(typed) if typed else None
            except KubebookError as error:
                self._refuse(error, words)
                continue
            self._typed[step.key] = typed if text else before
            if text:
                self._explain(step.explain(answer))
            return True, answer

    def _show_words(self, step: Step, words: Words, shown: int) -> int:
        """Show how an answer looks and a screenful of words after those `shown`; how many then."""
        self._explain(step.hint or (None if words else ANYTHING))
        pairs = list(words.items()) if isinstance(words, Mapping) else [(it, "") for it in words]
        widest = max((width(name) for name, _ in pairs), default=0)
        until = shown + max(MENU_LINES, self._display.get_size().rows - MENU_LINES)
        for name, meaning in pairs[shown:until]:
            line = f"  {left(safe(name), widest)}  {safe(meaning)}".rstrip()
            self.tell(
                *([line] if width(line) <= self._columns else [f"  {name}", f"    {meaning}"])
            )
        if until >= len(pairs):
            return 0
        self.tell(Message(MORE, {"count": len(pairs) - until}))
        return until

    def _refuse(self, error: KubebookError, words: Words) -> None:
        """Say what cannot be; instead of another command, where that would help, the words here."""
        lines = word(error.worded, self._language).split("\n")
        kept = [line for line in lines if COMMAND not in line] if words else lines
        self._explain("\n".join(kept))
        if len(kept) < len(lines):
            between = f" {word(OR, self._language)} "
            few = Message(ONE_OF, {"words": between.join(words)})
            self._explain(few if len(words) <= FEW else HELP)

    def _sum_up(
        self, answers: Answers, summary: Callable[[Answers], Iterable[Text]] | None
    ) -> bool:
        """Say what will be done and ask for a yes; False is one step back.

        Raises:
            KubebookError: it cannot be done.
            Declined: the person says no.
        """
        self.tell("")
        self.tell(*(summary(answers) if summary else ()))
        sure = self.sure(self._question or SAVE)
        if sure is False:
            raise Declined
        self.tell("")
        return sure is not None

    def sure(self, question: Text) -> bool | None:
        """Ask for yes or no; None is one step back."""
        label = self._label(question, YES if self._default else NO)
        while True:
            text = self._prompt(label, ()).casefold()
            if text == BACK:
                return None
            if not text or text in _YES | _NO:
                return text in _YES if text else self._default
            self._explain(YES_OR_NO)

    def tell(self, *texts: Text) -> None:
        """Write sentences, folded at the terminal's width; an empty one is an empty line."""
        for text in texts:
            lines = sentence_lines(text, language=self._language, columns=self._columns)
            self._display.write("".join(f"{line.text}\n" for line in lines))
        self._display.flush()

    def _explain(self, text: Text | None) -> None:
        """Write what was understood, or what was not, under the answer."""
        indent = self._room + len(COLON)
        if self._columns - indent < COMFORTABLE_ANSWER:
            indent = 4
        if text:
            inner = self._columns - indent
            lines = sentence_lines(text, language=self._language, columns=inner)
            self._display.write("".join(f"{' ' * indent}{line.text}\n" for line in lines))
            self._display.flush()

    def _label(self, label: Text, default: Text | None) -> str:
        asked = safe(word(label, self._language))
        if default is None:
            return asked
        text = safe(word(default or EMPTY, self._language))
        if len(text) > LONGEST_DEFAULT:
            text = f"{text[: LONGEST_DEFAULT - 3]}..."
        return f"{asked} [{text}]"

    def _prompt(self, label: str, words: Words) -> str:
        """One line typed, without blanks around it; wrapped lines stay under the answer."""
        *above, last = fold(label, self._columns - len(COLON) - LEAST_ANSWER)
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


def _completer(words: Words) -> Completer:
    """The same for every step, since a session keeps what it was last given."""
    if not words:
        return DummyCompleter()
    meanings = words if isinstance(words, Mapping) else {}
    return WordCompleter(list(words), meta_dict=dict(meanings), ignore_case=True, sentence=True)
