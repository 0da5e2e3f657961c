"""Questions on a terminal: a form asks step by step for what was not typed.

`cli` imports this module only on a terminal and when something is missing, since `dialogue`
loads slowly. This module knows no book and no rule; what a step means is in its `parse` and
`explain`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from kubebook.errors import (
    Declined,
    KubebookError,
)
from kubebook.language import Language, word
from kubebook.messages import N_, Message
from kubebook.screen.characters import left, safe, width
from kubebook.screen.dialogue import (
    BACK,
    EMPTY,
    NO,
    THIS_TERMINAL,
    YES,
    Dialogue,
    Terminal,
    Text,
    Words,
    label_of,
)
from kubebook.screen.prose import COMMAND

WHAT = "?"
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
MUST = Message(N_("This cannot be left empty."))

Answers = dict[str, object]


class ReadBack(NamedTuple):
    """The sentences before the last question; `sure` is what Enter answers it with."""

    sentences: Sequence[Text]
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of a form.

    `key`: name of its answer. `label`: what is asked. `parse`: from the text typed to the answer,
    raising a `KubebookError` that is shown before the step is asked again. `default`: the text
    that Enter takes, parsed like a typed one; "" may be left empty, which answers None without
    parsing; None must be answered. `words`: what completion offers, or a function of the answers
    so far, likely ones first; `?` shows them after `hint`, how an answer looks. `explain`: what was
    understood, shown under the answer. `when`: whether the step is asked at all, given the answers
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
    given: Mapping[str, str] = MappingProxyType({}),
    summary: Callable[[Answers], ReadBack] = lambda _answers: ReadBack(()),
    causes: Mapping[type[KubebookError], tuple[str, ...]] = MappingProxyType({}),
    question: Text = SAVE,
    terminal: Terminal = THIS_TERMINAL,
) -> Answers:
    """Ask each step, show the summary, and return the answers by key after a yes.

    `given` are texts typed already, by key: their steps are not asked. `summary` makes what is
    shown before the last question; a `KubebookError` from it is shown, and all is asked again with
    the answers in [ ]. `causes` names the keys that an error may come from: what was given of
    them is then asked too. `terminal` is for tests.

    Raises:
        KubebookError: what was given cannot be read, or nothing that is asked can mend it.
        KeyboardInterrupt: the person gave up, by Ctrl+C or the end of input.
        Declined: the last answer was no.
    """
    labels = _labels([step for step in steps if step.key not in given], language, question)
    dialogue = Dialogue(language, labels, terminal)
    dialogue.tell(f"{word(header, language)} {word(HOW_TO, language)}", HELP, "")
    return _Form(dialogue, language, steps, question, given).fill(summary, causes)


def ask_one(
    step: Step,
    *,
    language: Language,
    terminal: Terminal = THIS_TERMINAL,
) -> object:
    """Ask a single question, without heading and without a way back.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    dialogue = Dialogue(language, _labels([step], language), terminal)
    form = _Form(dialogue, language, [step])
    while True:
        answered, answer = form.step(step, {})
        if answered:
            return answer


def confirm(
    question: Text,
    *,
    language: Language,
    default: bool = True,
    terminal: Terminal = THIS_TERMINAL,
) -> bool:
    """Ask a question of yes or no.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    label = label_of(question, YES if default else NO, language)
    dialogue = Dialogue(language, [label], terminal)
    return bool(dialogue.sure(question, default=default))


def _labels(
    steps: Sequence[Step], language: Language, question: Text | None = None
) -> Iterator[str]:
    """All that is asked, as it stands on the screen."""
    for step in steps:
        yield label_of(step.label, step.default, language)
    if question:
        yield label_of(question, YES, language)


class _Form:
    """One form in its dialogue, and the texts typed in it so far."""

    def __init__(
        self,
        dialogue: Dialogue,
        language: Language,
        steps: Sequence[Step],
        question: Text = SAVE,
        given: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._dialogue = dialogue
        self._language: Language = language
        self._steps = steps
        self._question = question
        self._typed = {step.key: given[step.key] for step in steps if step.key in given}
        self._kept = set(self._typed)

    def fill(
        self,
        summary: Callable[[Answers], ReadBack],
        causes: Mapping[type[KubebookError], tuple[str, ...]],
    ) -> Answers:
        """Ask forth and back until the last question is answered with yes."""
        answers: Answers = {
            step.key: step.parse(self._typed[step.key])
            for step in self._steps
            if step.key in self._kept
        }
        asked: list[int] = []
        place = 0
        while True:
            if place < len(self._steps):
                answered = self._answer(self._steps[place], answers)
                asked += [place] if answered else []
                forth = answered is not False
            else:
                try:
                    forth = self._sum_up(summary(answers))
                except KubebookError as error:
                    if not self._may_mend(causes.get(type(error)), asked=bool(asked)):
                        raise
                    self._dialogue.tell("", error.worded, "", ONCE_MORE)
                    asked, place = [], 0
                    continue
                if forth:
                    return answers
            place = place + 1 if forth else asked.pop() if asked else 0

    def _answer(self, step: Step, answers: Answers) -> bool | None:
        """Put one step's answer to the others: False is one step back, None was not asked."""
        if step.key in self._kept:
            return None
        answers.pop(step.key, None)
        if not step.when(answers):
            return None
        answered, answers[step.key] = self.step(step, answers)
        return answered

    def _may_mend(self, causes: tuple[str, ...] | None, *, asked: bool) -> bool:
        """Whether asking again can help; what was given and may be the cause is asked too."""
        freed = self._kept.intersection(causes or ())
        self._kept -= freed
        keys = {step.key for step in self._steps}
        return bool(freed) or (asked and (causes is None or not keys.isdisjoint(causes)))

    def step(self, step: Step, answers: Answers) -> tuple[bool, object]:
        """Ask one step until it can be read: whether it was answered, and what; False is back.

        What was answered before stands in [ ], and Enter keeps it.
        """
        before = self._typed.get(step.key, "")
        default = before or step.default
        words = step.words(answers) if callable(step.words) else step.words
        shown = 0
        while True:
            text = self._dialogue.prompt(label_of(step.label, default, self._language), words)
            if text == BACK:
                return False, None
            if text == WHAT:
                shown = self._show_words(step, words, shown)
                continue
            typed = text or (None if default is None else word(default, self._language))
            if typed is None:
                self._dialogue.explain(MUST)
                continue
            if step.default == "" and typed.casefold() in ("-", word(EMPTY, self._language)):
                typed = ""
            try:
                answer = step.parse(typed) if typed else None
            except KubebookError as error:
                self._refuse(error, words)
                continue
            self._typed[step.key] = typed if text else before
            if text and typed:
                self._dialogue.explain(step.explain(answer))
            return True, answer

    def _show_words(self, step: Step, words: Words, shown: int) -> int:
        """Show how an answer looks and a screenful of words after those `shown`; how many then."""
        self._dialogue.explain(step.hint or (None if words else ANYTHING))
        pairs = list(words.items()) if isinstance(words, Mapping) else [(it, "") for it in words]
        widest = max((width(name) for name, _ in pairs), default=0)
        until = shown + self._dialogue.screenful
        for name, meaning in pairs[shown:until]:
            line = f"  {left(safe(name), widest)}  {safe(meaning)}".rstrip()
            fits = width(line) <= self._dialogue.columns
            self._dialogue.tell(*([line] if fits else [f"  {name}", f"    {meaning}"]))
        if until >= len(pairs):
            return 0
        self._dialogue.tell(Message(MORE, {"count": len(pairs) - until}))
        return until

    def _refuse(self, error: KubebookError, words: Words) -> None:
        """Show what cannot be; instead of another command that would help, the words here."""
        lines = word(error.worded, self._language).split("\n")
        kept = [line for line in lines if COMMAND not in line] if words else lines
        self._dialogue.explain("\n".join(kept))
        if len(kept) < len(lines):
            between = f" {word(OR, self._language)} "
            few = Message(ONE_OF, {"words": between.join(words)})
            self._dialogue.explain(few if len(words) <= FEW else HELP)

    def _sum_up(self, summary: ReadBack) -> bool:
        """Say what will be done and ask for a yes; False is one step back.

        Raises:
            Declined: the answer is no.
        """
        self._dialogue.tell("", *summary.sentences)
        sure = self._dialogue.sure(self._question, default=summary.sure)
        if sure is False:
            raise Declined
        self._dialogue.tell("")
        return sure is not None
