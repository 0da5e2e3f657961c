"""Questions on a terminal: a form asks step by step for what was not typed.

`cli` imports this module only on a terminal and when something is missing, since `dialogue`
loads slowly. This module knows no book and no rule; what a step means is in its `parse` and
`explain`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    FORTH,
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
from kubebook.screen.step import (
    AS_IT_STANDS,
    Answers,
    ReadBack,
    Step,
    SteppedBack,
    Suggest,
    Suggestion,
)
from kubebook.typed_text import is_nothing

WHAT = "?"
FEW = 4
"""So many words a refusal names; more are shown at `?`."""
HOW_TO = Message(N_("Enter: take what stands in [ ]. <: back. Ctrl+C: give up."))
HELP = Message(N_("?: what can be answered. Tab: completes it."))
REST = Message(N_(">: leave the rest."))
ANYTHING = Message(N_("A name, a number or words, as they shall stand in the book."))
ONE_OF = N_("Choose {words}.")
OR = Message(N_("or"))
MORE = N_("{count} more: write ? once more.")
BY_NUMBER = Message(N_("The number in front of it is enough."))
WHICH = Message(N_("Which answer is to change (its number)"))
SAVE = Message(N_("Save?"))
GOES_ON = " " * 4
"""How a line begins that goes on with the command above it."""
MUST = Message(N_("This cannot be left empty."))


def ask(
    steps: Sequence[Step],
    *,
    language: Language,
    header: Text,
    given: Mapping[str, str] = MappingProxyType({}),
    summary: Callable[[Answers], ReadBack] = lambda _answers: ReadBack(()),
    causes: Mapping[type[KubebookError], tuple[str, ...]] = MappingProxyType({}),
    suggest: Suggest | None = None,
    terminal: Terminal = THIS_TERMINAL,
) -> Answers:
    """Ask each step, show the summary, and return the answers by key after a yes.

    Without `header` the form goes on where another ended. `given` are texts typed already, by key:
    their steps are not asked. `summary` makes what is
    shown before the last question, and raises a `KubebookError` if that cannot be: as soon as all
    that must be answered is known, each answer is tried, and asked again if it is the reason.
    `causes` names the keys that an error may come from; where an error is not in it, the person is
    asked which answer is to change. `suggest` is tried before each step until it knows a like case.
    `terminal` is for tests.

    Raises:
        SteppedBack: the person went back from the first step, and it `leaves`.
        KubebookError: what was given cannot be read, or nothing that is asked can mend it.
        KeyboardInterrupt: the person gave up, by Ctrl+C or the end of input.
        Declined: the last answer was no.
    """
    labels = _labels([step for step in steps if step.key not in given], language, SAVE)
    dialogue = Dialogue(language, labels, terminal)
    if header:
        dialogue.tell(
            f"{word(header, language)} {word(HOW_TO, language)}",
            f"{word(HELP, language)} {word(REST, language)}",
            "",
        )
    form = _Form(dialogue, language, steps, given)
    return form.fill(_Rules(summary, causes), suggest)


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
    back: bool = False,
    terminal: Terminal = THIS_TERMINAL,
) -> bool:
    """Ask a question of yes or no. `back`: something was asked before it.

    Raises:
        SteppedBack: the person went back, and `back`; otherwise that is a no.
        KeyboardInterrupt: the person gave up.
    """
    label = label_of(question, YES if default else NO, language)
    dialogue = Dialogue(language, [label], terminal)
    answer = dialogue.sure(question, default=default)
    if answer is None and back:
        raise SteppedBack
    return bool(answer)


def _labels(
    steps: Sequence[Step], language: Language, question: Text | None = None
) -> Iterator[str]:
    """All that is asked, as it stands on the screen."""
    for step in steps:
        yield label_of(step.label, step.default, language)
    if question:
        yield label_of(question, YES, language)


class _Rules(NamedTuple):
    """What decides whether answers can be: the summary, and what its refusals may come from."""

    summary: Callable[[Answers], ReadBack]
    causes: Mapping[type[KubebookError], tuple[str, ...]]

    def refusal(self, answers: Answers) -> KubebookError | None:
        """Why these answers cannot be; None if they can."""
        try:
            self.summary(answers)
        except KubebookError as error:
            return error
        return None


class _Form:
    """One form in its dialogue, and the texts typed in it so far."""

    def __init__(
        self,
        dialogue: Dialogue,
        language: Language,
        steps: Sequence[Step],
        given: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._dialogue = dialogue
        self._language: Language = language
        self._steps = steps
        self._typed = {step.key: given[step.key] for step in steps if step.key in given}
        self._kept = set(self._typed)
        self._done = set(self._typed)
        self._asked: list[str] = []
        self._taken: set[str] = set()
        """The keys of the steps whose answers were taken from a suggestion, or left as in [ ]."""
        self._leaves_rest = False

    def fill(self, rules: _Rules, suggest: Suggest | None) -> Answers:
        """Ask forth and back until the last question is answered with yes.

        Raises:
            SteppedBack: the person went back from a first step that `leaves`.
        """
        answers: Answers = {
            step.key: step.parse(self._typed[step.key])
            for step in self._steps
            if step.key in self._done
        }
        could_be = False
        while True:
            if suggest and self._take(suggest(answers), answers, rules):
                suggest = None
            step = self._next(answers)
            if step is None:
                if self._ends(answers, rules):
                    return answers
                continue
            if not self._answer(step, answers):
                if step.leaves and not self._asked:
                    raise SteppedBack
                self._go_back()
                continue
            if self._leaves_rest:
                self._take(AS_IT_STANDS, answers, rules)
            if self._knows_enough(answers):
                error = rules.refusal(answers)
                if error and self._is_cause(step.key, error, rules, could_be=could_be):
                    self._refuse(error, ())
                    self._free(rules.causes.get(type(error), ()), step.key)
                else:
                    could_be = error is None

    def _next(self, answers: Answers) -> Step | None:
        """The first step that is still to be asked."""
        for step in self._steps:
            if step.key in self._kept:
                continue
            if not step.when(answers):
                answers.pop(step.key, None)
                self._done.discard(step.key)
            elif step.key not in self._done:
                return step
        return None

    def _answer(self, step: Step, answers: Answers) -> bool:
        """Ask one step, and take what else its answer holds; False is one step back."""
        answers.pop(step.key, None)
        answered, answer = self.step(step, answers)
        if answered:
            answers[step.key] = answer
            self._done.add(step.key)
            self._asked.append(step.key)
        return answered

    def _go_back(self) -> None:
        """Ask the step before again; at the first there is none."""
        if self._asked:
            self._done.discard(self._asked.pop())

    def _knows_enough(self, answers: Answers) -> bool:
        """Whether every step that must be answered is."""
        return all(
            step.key in self._done
            or step.last
            or step.default is not None
            or not step.when(answers)
            for step in self._steps
        )

    def _is_cause(self, key: str, error: KubebookError, rules: _Rules, *, could_be: bool) -> bool:
        """Whether the last answer is the reason: it is named, or all could be before it."""
        causes = rules.causes.get(type(error))
        return could_be if causes is None else key in causes

    def _free(self, causes: tuple[str, ...], key: str) -> None:
        """Let a step be asked again, and with it what was given and may be the reason too."""
        given = self._kept.intersection(causes)
        self._kept -= given
        self._done -= given | {key}

    def _take(self, suggestion: Suggestion | None, answers: Answers, rules: _Rules) -> bool:
        """Take what is suggested for the steps not answered, and what stands in [ ] for the rest.

        False if there is no suggestion, or it cannot be.
        """
        if suggestion is None:
            return False
        texts = {**suggestion.texts, **suggestion.fuller}
        found: Answers = {}
        lacking = False
        for step in self._steps:
            so_far = {**answers, **found}
            stands = self._typed.get(step.key, step.default_after(so_far))
            text = texts.get(step.key, stands)
            known = step.key in self._done and step.key not in suggestion.fuller
            if known or not step.when({**so_far, step.key: text}):
                continue
            if text is None:
                lacking = True
                continue
            try:
                found[step.key] = step.parse(word(text, self._language)) if text else None
            except KubebookError:
                return True
        if not lacking and rules.refusal({**answers, **found}):
            return True
        answers.update(found)
        self._taken = set(found)
        self._done |= self._taken
        self._kept -= self._taken
        self._typed.update((key, text) for key, text in texts.items() if key not in self._kept)
        self._dialogue.explain(suggestion.sentence)
        return True

    def _ends(self, answers: Answers, rules: _Rules) -> bool:
        """Sum up and ask for the yes; False if something is to be asked again.

        Raises:
            KubebookError: no answer can mend what is refused.
            Declined: the answer is no.
        """
        try:
            summary = rules.summary(answers)
        except KubebookError as error:
            self._mend(error, rules.causes.get(type(error)))
            return False
        if summary.nothing:
            raise Declined
        sure = self._sum_up(summary)
        if sure:
            return True
        if self._taken:
            self._done -= self._taken
            for key in self._taken:
                answers.pop(key)
            self._taken = set()
        elif sure is None:
            self._go_back()
        else:
            raise Declined
        return False

    def _mend(self, error: KubebookError, causes: tuple[str, ...] | None) -> None:
        """Ask again what may be the reason of a refusal; what was given and may be it too.

        Raises:
            KubebookError: nothing that is asked can be the reason.
        """
        mine = self._done if causes is None else self._done.intersection(causes)
        wrong = [step for step in self._steps if step.key in mine]
        if not wrong or (causes is None and not self._asked):
            raise error
        self._dialogue.tell("", error.worded, "")
        if causes is None:
            wrong = [self._which([step for step in wrong if step.key in self._asked])]
        keys = {step.key for step in wrong}
        self._done -= keys
        self._kept -= keys

    def _which(self, steps: Sequence[Step]) -> Step:
        """The step whose answer is to change, by its number; a single one is not asked for."""
        if len(steps) == 1:
            return steps[0]
        numbered = {str(number): step for number, step in enumerate(steps, 1)}
        words = {number: word(step.label, self._language) for number, step in numbered.items()}
        listed = [f"  {number}  {label}" for number, label in words.items()]
        self._dialogue.tell(*listed)
        while (text := self._dialogue.prompt(word(WHICH, self._language), words)) not in numbered:
            if text == BACK:
                return steps[-1]
            self._dialogue.tell(*listed)
        return numbered[text]

    def step(self, step: Step, answers: Answers) -> tuple[bool, object]:
        """Ask one step until it can be read: whether it was answered, and what; False is back.

        What was answered before stands in [ ], and Enter keeps it.
        """
        before = self._typed.get(step.key)
        default = step.default_after(answers) if before is None else before
        words = step.words(answers) if callable(step.words) else step.words
        numbered: Mapping[str, str] = {}
        shown = 0
        while True:
            text = self._dialogue.prompt(label_of(step.label, default, self._language), words)
            if text == BACK:
                return False, None
            if text == WHAT:
                numbered = _numbered(words)
                shown = self._show_words(step, words, shown)
                continue
            self._leaves_rest = text == FORTH
            chosen = "" if self._leaves_rest else numbered.get(text, text)
            typed = chosen or (None if default is None else word(default, self._language))
            if typed is None or (step.needs_words and is_nothing(typed)):
                self._dialogue.explain(MUST)
                continue
            if step.is_emptied(typed, self._language):
                typed = ""
            try:
                typed = self._parted(step, typed, answers)
                answer = step.parse(typed) if typed else None
            except KubebookError as error:
                self._refuse(error, words)
                continue
            if text:
                self._typed[step.key] = typed
            if text and typed:
                read = step.explain(answer)
                self._dialogue.explain(read or (chosen if chosen != text else None))
            return True, answer

    def _parted(self, step: Step, typed: str, answers: Answers) -> str:
        """What an answer says to its own step; what it says to others is taken for those.

        Raises:
            KubebookError: one of its parts cannot be read.
        """
        if step.parts is None or not typed:
            return typed
        texts = dict(step.parts(typed))
        own = texts.pop(step.key, "")
        found = {one.key: one.parse(texts[one.key]) for one in self._steps if one.key in texts}
        for one in self._steps:
            if one.key in found:
                self._dialogue.explain(one.explain(found[one.key]))
        answers.update(found)
        self._typed.update(texts)
        self._done.update(found)
        self._kept.update(found)
        return own

    def _show_words(self, step: Step, words: Words, shown: int) -> int:
        """Show how an answer looks and a screenful of words after those `shown`; how many then."""
        self._dialogue.explain(step.hint or (None if words else ANYTHING))
        pairs = list(words.items()) if isinstance(words, Mapping) else [(it, "") for it in words]
        numbers = [f"{number}  " for number in _numbered(words)] or [""] * len(pairs)
        digits = max(map(len, numbers), default=0)
        widest = max((width(name) for name, _ in pairs), default=0)
        until = shown + self._dialogue.screenful
        for number, (name, meaning) in list(zip(numbers, pairs, strict=True))[shown:until]:
            begun = f"  {number:>{digits}}"
            line = f"{begun}{left(safe(name), widest)}  {safe(meaning)}".rstrip()
            fits = width(line) <= self._dialogue.columns
            aside = " " * len(begun)
            self._dialogue.tell(*([line] if fits else [f"{begun}{name}", f"{aside}  {meaning}"]))
        if until < len(pairs):
            self._dialogue.tell(Message(MORE, {"count": len(pairs) - until}))
        elif digits:
            self._dialogue.explain(BY_NUMBER)
        return until if until < len(pairs) else 0

    def _refuse(self, error: KubebookError, words: Words) -> None:
        """Show what cannot be; instead of another command that would help, the words here."""
        lines = word(error.worded, self._language).split("\n")
        commands = _commands(lines)
        kept = [
            line if is_command else self._asked_for(line)
            for line, is_command in zip(lines, commands, strict=True)
            if not (is_command and words)
        ]
        self._dialogue.explain("\n".join(kept))
        if len(kept) < len(lines):
            between = f" {word(OR, self._language)} "
            few = Message(ONE_OF, {"words": between.join(words)})
            self._dialogue.explain(few if len(words) <= FEW else HELP)

    def _asked_for(self, line: str) -> str:
        """A line of a refusal in which options are called by their questions."""
        for step in self._steps:
            for option in step.options:
                line = re.sub(
                    rf"{re.escape(option)}(?![\w-])", word(step.label, self._language), line
                )
        return line

    def _sum_up(self, summary: ReadBack) -> bool | None:
        """Say what will be done and ask for a yes; None is one step back."""
        self._dialogue.tell("", *summary.sentences)
        sure = self._dialogue.sure(SAVE, default=summary.sure)
        if sure is not False:
            self._dialogue.tell("")
        return sure


def _commands(lines: Sequence[str]) -> list[bool]:
    """Which lines are commands to type, or go on with one: those are set in deeper."""
    found: list[bool] = []
    for line in lines:
        goes_on = found[-1:] == [True] and line.startswith(GOES_ON)
        found.append(COMMAND in line or goes_on)
    return found


def _numbered(words: Words) -> Mapping[str, str]:
    """The words by the number that `?` shows before each; none where a word is a number itself."""
    if any(name[:1].isdigit() for name in words):
        return {}
    return {str(number): name for number, name in enumerate(words, 1)}
