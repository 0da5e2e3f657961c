"""How values are typed: days, amounts, counts, choices, card numbers, lists of texts.

A table of values over the readers of the lower rooms. A kind that names something in the book
keeps the text as it is, for the rule to find under the lock; in a form it is found at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from kubebook.book.checked import Choice, checked, choices_of
from kubebook.book.find import find_word, whole_number
from kubebook.book.records.change import Record
from kubebook.cli.declared.field import PARTED, TEXT, Field, Kind, Offer, written
from kubebook.cli.session import Session
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount
from kubebook.periods import parse_date

Word = TypeVar("Word", bound=str)
MANY = 1_000_000
"""More than a group can have of anything; counts stay below it."""


def _day_written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _day_told(day: date, session: Session) -> Message | None:
    return message(N_("{day:day}"), day=day) if day and day != session.day() else None


def _read_day(typed: str, session: Session) -> date:
    return parse_date(typed, session.day())


DAY = Kind(
    read=_read_day,
    write=_day_written,
    nothing=None,
    metavar=N_("DATE"),
    explain=_day_told,
    hint=message(N_("A day: 31/10/2026, 31/10, 5 Oktober, kemarin or hari ini.")),
)
MAYBE_DAY = DAY._replace(
    read=lambda typed, session: _read_day(typed, session) if typed.strip() else None
)
"""A day that may be left empty, or emptied."""
LONG_DAY = MAYBE_DAY._replace(show=lambda day: message(N_("{day}"), day=day))
"""A day that may be left empty, shown with the name of its month."""
WEEKDAY = DAY._replace(
    explain=lambda day, _session: message(N_("{day:day}"), day=day),
    show=lambda day: message(N_("{day:day}"), day=day),
)
"""A day that is read back and shown with its weekday, today too."""


def _read_past_day(typed: str, session: Session) -> date:
    from kubebook.errors.typed import DayToCome

    day = _read_day(typed, session)
    if day > session.day():
        raise DayToCome(date=day, today=session.day(), option="--date")
    return day


PAST_DAY = DAY._replace(find=_read_past_day)
"""A day not after today: the rule checks it; a form refuses it at once."""


def parts(typed: str) -> tuple[str, ...]:
    """The parts of a list as typed, without empty ones."""
    return tuple(part for text in typed.split(PARTED.strip()) if (part := text.strip()))


TEXTS = Kind(
    read=lambda typed, _session: parts(typed),
    write=PARTED.join,
    nothing=(),
    hint=message(N_("Several points are parted by ;")),
    show=PARTED.join,
    data=list,
)
"""Several texts: each typed by itself, or with `;` between them."""

AMOUNT = Kind(
    read=lambda typed, _session: parse_amount(typed),
    nothing=0,
    metavar=N_("AMOUNT"),
    explain=lambda amount, _session: message(N_("{amount:rp}, {amount:words}"), amount=amount),
    hint=message(N_("An amount: 350000, 350.000, 350rb or 1,25jt.")),
    show=lambda amount: message(N_("{amount:rp}"), amount=amount),
)
MAYBE_AMOUNT = AMOUNT._replace(
    read=lambda typed, _session: 0 if typed.strip() in ("", "0") else parse_amount(typed),
    explain=lambda amount, session: AMOUNT.explain(amount, session) if amount else None,
)
"""An amount that may be 0."""


def count_of(what: Message, least: int = 1, most: int = MANY - 1) -> Kind:
    """A whole number of pieces or months, from `least` to `most`."""

    def read(typed: str, _session: Session) -> int:
        from kubebook.errors.typed import CountUnreadable

        number = whole_number(typed.strip())
        if number is None or not least <= number <= most:
            raise CountUnreadable(typed=typed, what=what)
        return number

    return Kind(
        read=read,
        write=str,
        nothing=0,
        metavar=N_("COUNT"),
        hint=message(N_("A whole number in digits: 12.")),
    )


def bounded(what: Message, least: int, most: int | None = None) -> Kind:
    """A count with bounds that Typer checks on the command line (None: no highest); 0: unknown."""
    return count_of(what, least, most or MANY - 1)._replace(
        write=written,
        type=int | None,
        bounds=(least, most),
    )


def card(what: str) -> Kind:
    """The number of a card, called `what`: 16 digits, masked wherever it is written or shown."""
    from kubebook.book.people.card_numbers import card_number, parse_card_number

    return Kind(
        read=lambda typed, _session: parse_card_number(typed, what),
        write=card_number,
        show=card_number,
        data=card_number,
        metavar=N_("DIGITS"),
    )


def unmasked(field: Field) -> Field:
    """The field with its card number shown with all digits."""
    return field._replace(kind=field.kind._replace(show=TEXT.show, data=TEXT.data))


def choice(words: Sequence[str], field: str) -> Kind:
    """One of a few words, or its beginning; `field` is a message id, the label of the field."""
    return Kind(
        read=lambda typed, _session: find_word(typed, words, message(field)) if typed else "",
        words=lambda _session, _answers: words,
    )


def chosen(record: type[Record], key: str, words: Mapping[str, Choice]) -> Kind:
    """A field of a record that takes a few words, by the rule's own table of `words`.

    On the command line the rule reads the text; a form asks the rule at once.
    """
    return Kind(
        read=TEXT.read,
        find=lambda typed, _session: checked(record, {key: typed}, words=words)[key],
        words=lambda _session, _answers: choices_of(record, key),
    )


def meanings(words: Mapping[Word, str]) -> Offer:
    """Words to complete, each with its meaning, a message id."""
    return lambda session, _answers: {
        typed: word(Message(meaning), session.language) for typed, meaning in words.items()
    }


def in_form(kind: Kind) -> Kind:
    """A kind that is read at once only in a form; on the command line the rule reads the text."""
    return kind._replace(read=TEXT.read, find=kind.read)


def or_none(kind: Kind) -> Kind:
    """A kind for which `-` means none, in a form and on the command line."""
    find = kind.find or kind.read
    return kind._replace(
        find=lambda typed, session: None if typed.strip() in ("", "-") else find(typed, session)
    )


def either(yes: str, no: str, field: str, meant: tuple[str, str] | None = None) -> Kind:
    """Yes or no, as a pair of options and in a form as one of two words.

    Any other word for yes or no is understood too. `meant` are message ids: what the words mean,
    and what `show` shows.
    """
    also = {
        **dict.fromkeys(("ya", "y", "sudah", "yes"), yes),
        **dict.fromkeys(("tidak", "t", "belum", "no"), no),
    }

    def words(_session: Session, _answers: object) -> tuple[str, str]:
        return (yes, no)

    return Kind(
        read=lambda typed, _session: find_word(typed, (yes, no), message(field), also) == yes,
        write=lambda value: yes if value else no,
        nothing=None,
        words=words,
        show=lambda value: message(meant[0] if value else meant[1]) if meant else value,
        type=bool | None,
    )


FLAG = Kind(read=lambda _typed, _session: True, write=str, nothing=False, type=bool | None)
"""An option without a value: set or not."""
