"""What a form asks and shows, as values: a question, a proposal, what is read back before a yes.

How they are put to a person, and in which order, is for `form`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from kubebook.language import Language, word
from kubebook.screen.dialogue import EMPTY, Text, Words
from kubebook.typed_text import is_nothing

Answers = dict[str, object]


class SteppedBack(Exception):  # noqa: N818 (no error: an answer)
    """The person went back from the first question: what was asked before it is asked again."""


class ReadBack(NamedTuple):
    """The sentences before the last question; `sure` is what Enter answers it with.

    `nothing`: nothing would be done, so that no yes is asked for.
    """

    sentences: Sequence[Text]
    sure: bool = True
    nothing: bool = False


class Suggestion(NamedTuple):
    """What was done before in a like case: answers as they would be typed, by key, and a sentence.

    All of it is taken at once; whoever does not say yes at the end is asked, and finds it in [ ].
    `fuller`: answers that say all that was typed at the same step, and more; they are taken too.
    """

    texts: Mapping[str, str]
    sentence: Text
    fuller: Mapping[str, str] = MappingProxyType({})


AS_IT_STANDS = Suggestion({}, "")
"""What stands in [ ] everywhere."""
Suggest = Callable[[Answers], Suggestion | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of a form.

    `key`: name of its answer. `label`: what is asked. `parse`: from the text typed to the answer,
    raising a `KubebookError` that is shown before the step is asked again. `default`: the text that
    Enter takes, parsed like a typed one; "" may be left empty, which answers None without parsing;
    None must be answered. `stands`: whether the default still holds, given the answers so far.
    `likely`: a text that Enter takes instead of the default, given the answers so far. `empties`: a
    dash answers None although there is a default; `needs_words`: a dash is no answer. `words`: what
    completion offers, or a function of the answers so far, likely ones first; `?` numbers them
    after `hint`, how an answer looks, and a number answers. `explain`: what was understood, shown
    under the answer. `when`: whether the step is asked at all, given the answers so far. `parts`:
    the texts, by key, of several steps that one answer here may hold. `options`: how it is typed on
    the command line, so that a refusal can name the question instead. `last`: the answers can be
    tried without it. `leaves`: going back from it, where it is the first, leaves the form.
    """

    key: str
    label: Text
    parse: Callable[[str], object] = str
    default: Text | None = None
    stands: Callable[[Answers], bool] = lambda _answers: True
    likely: Callable[[Answers], Text | None] = lambda _answers: None
    empties: bool = False
    needs_words: bool = False
    words: Words | Callable[[Answers], Words] = ()
    hint: Text | None = None
    explain: Callable[[object], Text | None] = lambda _answer: None
    when: Callable[[Answers], bool] = lambda _answers: True
    parts: Callable[[str], Mapping[str, str]] | None = None
    options: tuple[str, ...] = ()
    last: bool = False
    leaves: bool = False

    def default_after(self, answers: Answers) -> Text | None:
        """The text that Enter takes after these answers."""
        if likely := self.likely(answers):
            return likely
        if self.stands(answers):
            return self.default
        return "" if self.empties else None

    def is_emptied(self, typed: str, language: Language) -> bool:
        """Whether what was typed leaves it empty: a dash, the word for it, or nothing at all."""
        may_be_empty = self.empties or self.default == ""
        is_empty = is_nothing(typed) or typed.casefold() == word(EMPTY, language)
        return may_be_empty and is_empty
