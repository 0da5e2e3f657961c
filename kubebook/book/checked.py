"""Typed fields, made ready for a record: texts cleaned, words chosen, days checked.

Pure. What a field accepts is read from its record, so that a new field needs no line here; a rule
of one subject stands with that subject. Every text that comes in, typed or from a file, passes
through `one_line`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from kubebook.book.find import NO_OTHERS, Word, find_word
from kubebook.book.records.change import Record
from kubebook.book.records.limits import TEXT_LIMIT
from kubebook.errors import KubebookError
from kubebook.errors.typed import DayBefore, DayToCome, TextTooLong
from kubebook.messages import message
from kubebook.periods import parse_date
from kubebook.typed_text import cleaned

YES, NO = "ya", "tidak"
"""The words in a file for yes and for no."""
_AS_YES_OR_NO: Mapping[str, str] = {
    **dict.fromkeys(("y", "sudah", "yes", "true", "1"), YES),
    **dict.fromkeys(("t", "belum", "no", "n", "false", "0"), NO),
}
_SHORT_NAME = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
_SHORT_NAME_LIMIT = 40
_NONE: Mapping[str, Any] = MappingProxyType({})


class Choice(NamedTuple):
    """A field that takes one of a few words, and its name in an error message (a message id).

    `also` are other spellings, in small letters, each with the word that it means.
    """

    called: str
    also: Mapping[str, str] = NO_OTHERS

    def find(self, typed: str, choices: Sequence[Word]) -> Word:
        """Return the one of `choices` that is meant.

        Raises:
            ChoiceUnknown: no word, or more than one, begins with what was typed.
        """
        return find_word(typed, choices, message(self.called), self.also)


# --- texts ----------------------------------------------------------------------------------------


def one_line(text: str) -> str:
    """Free text as it is recorded: `cleaned`, in one line without letters that nobody sees.

    Raises:
        TextTooLong: it has more than `TEXT_LIMIT` characters.
    """
    kept = cleaned(text)
    if len(kept) > TEXT_LIMIT:
        raise TextTooLong(letters=len(kept), limit=TEXT_LIMIT)
    return kept


def each_one_line(texts: Iterable[str]) -> tuple[str, ...]:
    """Make each text one line, and leave out the empty ones."""
    return tuple(filter(None, map(one_line, texts)))


def needed_line(text: str, missing: type[KubebookError]) -> str:
    """Make a text one line; it may not be empty.

    Raises:
        TextTooLong: as `one_line`.
        missing: nothing is left of it.
    """
    kept = one_line(text)
    if not kept:
        raise missing
    return kept


def fit_text(words: str) -> str:
    """Cut a text that the program writes for an entry; a name in it may fill the limit alone."""
    return words if len(words) <= TEXT_LIMIT else f"{words[: TEXT_LIMIT - 3]}..."


def short_name(typed: str, bad: type[KubebookError]) -> str:
    """A name to be typed later: small letters, digits and dashes; blanks become dashes.

    Raises:
        bad: no such name can be made of it, or it is too long.
    """
    name = "-".join(cleaned(typed).lower().split())
    if len(name) > _SHORT_NAME_LIMIT or not re.fullmatch(_SHORT_NAME, name):
        raise bad(typed=typed)
    return name


def spelled_out(typed: str) -> str:
    """What was typed for a `short_name`, as it is printed: with a capital, and blanks for dashes.

    Capitals that were typed stay: `Bank-BRI` is Bank BRI.
    """
    words = " ".join(cleaned(typed).replace("-", " ").split())
    return words[:1].upper() + words[1:]


def with_capitals(name: str) -> str:
    """A name with a capital for each of its words, but for those between names: bin, binti."""
    return " ".join(
        word if word in ("bin", "binti") and place else word[:1].upper() + word[1:]
        for place, word in enumerate(name.split())
    )


# --- the fields of a record -----------------------------------------------------------------------


def checked(
    record: type[Record],
    typed: Mapping[str, object],
    *,
    words: Mapping[str, Choice] = _NONE,
    needed: Mapping[str, type[KubebookError]] = _NONE,
) -> dict[str, Any]:
    """What was typed for fields of a record, as the record holds it, by name.

    A text is made one line, and so is each text of a list. A field of a few words takes the word
    that is meant, or "" if nothing was typed and the record allows that. Other values stay as
    they are. `words` are the fields that take one of a few words.

    Raises:
        TextTooLong, ChoiceUnknown: a text cannot be recorded.
        needed: the error of a field that was given but is empty.
    """
    kept = {name: _checked(record, name, value, words) for name, value in typed.items()}
    for name, missing in needed.items():
        if not kept.get(name, True):
            raise missing
    return kept


def text_fields(record: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold free text, in the order of the record."""
    return tuple(name for name, type_ in record.__annotations__.items() if type_ is str)


def chosen_word(record: type[Record], name: str, typed: str, words: Mapping[str, Choice]) -> str:
    """The word that is meant for one field of a record, as `checked` finds it.

    Raises:
        ChoiceUnknown: no word, or more than one, begins with what was typed.
    """
    return str(checked(record, {name: typed}, words=words)[name])


def choices_of(record: type[Record], name: str) -> tuple[str, ...]:
    """The words that a field of a record takes; none if it takes any text."""
    kinds = get_args(record.__annotations__[name])  # the words, or those and None
    words = (word for kind in kinds for word in (get_args(kind) or (kind,)))
    return tuple(word for word in words if word and isinstance(word, str))


def _checked(record: type[Record], name: str, value: Any, words: Mapping[str, Choice]) -> object:
    type_ = record.__annotations__[name]
    if type_ == tuple[str, ...]:
        return each_one_line(value)
    if not isinstance(value, str):
        return value
    choices = choices_of(record, name)
    if not choices:
        return one_line(value)
    if "" in get_args(type_) and not cleaned(value):
        return ""
    return words[name].find(value, choices)


def read_cell(
    record: type[Record], name: str, text: str, *, today: date, words: Mapping[str, Choice]
) -> object:
    """Read a text from a file as a field of a record, by the type of the field.

    Raises:
        DateUnreadable and similar errors: it is no date.
        TextTooLong, ChoiceUnknown: as `checked`.
    """
    type_ = record.__annotations__[name]
    if type_ is bool:
        return Choice(words[name].called, _AS_YES_OR_NO).find(text, (YES, NO)) == YES
    if date in (type_, *get_args(type_)):
        return parse_date(text, today, born=name == "birth_date")
    return checked(record, {name: text}, words=words)[name]


# --- days -----------------------------------------------------------------------------------------


def check_day(day: date | None, today: date, option: str = "--date") -> None:
    """Check that a day, if one is known, does not lie after today.

    Raises:
        DayToCome: it lies after today; `option` is the option to type again.
    """
    if day and day > today:
        raise DayToCome(date=day, today=today, option=option)


def check_later(day: date, first: date, today: date) -> None:
    """Check that a day lies between another one and today.

    Raises:
        DayToCome: it lies after today.
        DayBefore: it lies before `first`.
    """
    check_day(day, today)
    if day < first:
        raise DayBefore(day=day, first=first)


def check_days(record: Record, today: date, options: Mapping[str, str]) -> None:
    """Check that some days of a record do not lie after today; `options` are the options by field.

    Raises:
        DayToCome: one of them lies after today.
    """
    for name, option in options.items():
        check_day(getattr(record, name), today, option)
