"""What was typed, made fit to be kept: texts cleaned, words chosen, days checked.

Pure. What a field takes is read off its record, so that a new field needs no line here; what only
one subject asks of its fields stands there. Every text that comes in, typed or out of a file,
passes `one_line`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from kubebook.book.find import NO_OTHERS, Word, find_word
from kubebook.book.records.change import Record
from kubebook.errors import KubebookError
from kubebook.errors.entries import DayToCome, TextTooLong
from kubebook.messages import message
from kubebook.periods import parse_date

TEXT_LIMIT = 500
"""The most letters a free text may have: what a page still bears."""
YES, NO = "ya", "tidak"
"""What stands in a file for a field that is so, or is not."""
_AS_YES_OR_NO: Mapping[str, str] = {
    **dict.fromkeys(("y", "sudah", "yes", "true", "1"), YES),
    **dict.fromkeys(("t", "belum", "no", "n", "false", "0"), NO),
}
_SHORT_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SHORT_NAME_LIMIT = 40
_NONE: Mapping[str, Any] = MappingProxyType({})


class Words(NamedTuple):
    """A field that takes one of a few words: what it is called in a refusal, a message id.

    `also` are other spellings, in small letters, each with the word that it stands for.
    """

    called: str
    also: Mapping[str, str] = NO_OTHERS

    def find(self, typed: str, choices: Sequence[Word]) -> Word:
        """The one of `choices` that is meant.

        Raises:
            ChoiceUnknown: none or several begin so.
        """
        return find_word(typed, choices, message(self.called), self.also)


# --- texts ----------------------------------------------------------------------------------------


def one_line(text: str) -> str:
    """Free text as it is kept: one line, without control characters or blanks at its ends.

    Raises:
        TextTooLong: it has more than `TEXT_LIMIT` letters.
    """
    kept = "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(letter) == "Cs"
        else " "
        if unicodedata.category(letter) in ("Cc", "Zl", "Zp")
        else letter
        for letter in text
    ).strip()
    if len(kept) > TEXT_LIMIT:
        raise TextTooLong(letters=len(kept), limit=TEXT_LIMIT)
    return kept


def each_one_line(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts each made one line, without those that are empty."""
    return tuple(filter(None, map(one_line, texts)))


def needed_line(text: str, missing: type[KubebookError]) -> str:
    """A text made one line, that may not be empty.

    Raises:
        TextTooLong: as `one_line`.
        missing: nothing is left of it.
    """
    kept = one_line(text)
    if not kept:
        raise missing
    return kept


def cut(words: str) -> str:
    """The words of an entry that we write, as long as an entry's may be; a name may be too."""
    return words if len(words) <= TEXT_LIMIT else f"{words[: TEXT_LIMIT - 3]}..."


def short_name(typed: str, bad: type[KubebookError]) -> str:
    """A name that will be typed: small letters, digits and dashes, for blanks too.

    Raises:
        bad: it cannot be made so, or is too long.
    """
    name = "-".join(typed.strip().lower().split())
    if len(name) > _SHORT_NAME_LIMIT or not _SHORT_NAME.fullmatch(name):
        raise bad(typed=typed)
    return name


# --- the fields of a record -----------------------------------------------------------------------


def checked(
    record: type[Record],
    typed: Mapping[str, object],
    *,
    words: Mapping[str, Words] = _NONE,
    needed: Mapping[str, type[KubebookError]] = _NONE,
) -> dict[str, Any]:
    """What was typed for fields of a record, as the record keeps it, by name.

    A text is made one line, of a list each; of a few words the one that is meant is taken, and
    none where nothing was typed and the record may leave it empty. What is no text stays.

    Raises:
        TextTooLong, ChoiceUnknown: a text cannot be kept so. `words` are the fields of few words.
        needed: the error of a field that was given, and is empty.
    """
    kept = {name: _checked(record, name, value, words) for name, value in typed.items()}
    for name, missing in needed.items():
        if not kept.get(name, True):
            raise missing
    return kept


def text_fields(record: type[Record]) -> tuple[str, ...]:
    """The fields of a record that hold any text, in its order."""
    return tuple(name for name, type_ in record.__annotations__.items() if type_ is str)


def _checked(record: type[Record], name: str, value: Any, words: Mapping[str, Words]) -> object:
    type_ = record.__annotations__[name]
    if type_ == tuple[str, ...]:
        return each_one_line(value)
    if not isinstance(value, str):
        return value
    choices = _choices(type_)
    if not choices:
        return one_line(value)
    if "" in choices and not value.strip():
        return ""
    return words[name].find(value, tuple(filter(None, choices)))


def _choices(type_: object) -> tuple[str, ...]:
    """The words that a field takes, "" among them where it may be empty; none: any text."""
    return tuple(word for word in get_args(type_) if isinstance(word, str))


def read_cell(
    record: type[Record], name: str, text: str, *, today: date, words: Mapping[str, Words]
) -> object:
    """The text that stands in a file for a field of a record, read by the field's type.

    Raises:
        DateUnreadable and its kin: it is no date.
        TextTooLong, ChoiceUnknown: as `checked`.
    """
    type_ = record.__annotations__[name]
    if type_ is bool:
        return Words(words[name].called, _AS_YES_OR_NO).find(text, (YES, NO)) == YES
    if date in (type_, *get_args(type_)):
        return parse_date(text, today)
    return checked(record, {name: text}, words=words)[name]


# --- days -----------------------------------------------------------------------------------------


def check_day(day: date | None, today: date, option: str = "--date") -> None:
    """Check that a day, if one is known, does not lie after today.

    Raises:
        DayToCome: it does; `option` is what to type anew.
    """
    if day and day > today:
        raise DayToCome(date=day, today=today, option=option)


def check_days(record: Record, today: date, options: Mapping[str, str]) -> None:
    """Check that some days of a record do not lie after today; `options` are theirs, by field.

    Raises:
        DayToCome: one does.
    """
    for name, option in options.items():
        check_day(getattr(record, name), today, option)
