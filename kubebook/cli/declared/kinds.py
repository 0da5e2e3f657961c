"""How values are typed: days, amounts, counts, choices, card numbers, lists of texts.

A table of values over the readers of the lower rooms. A kind that names something in the book
keeps the text as it is, for the rule to find under the lock; in a form it is found at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from kubebook.book.find import find_word, whole_number
from kubebook.book.records.change import Record
from kubebook.cli.declared.field import PARTED, TEXT, Field, Kind, Offer, written
from kubebook.cli.session import Session
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.money import Reckoned, format_amount, parse_amount
from kubebook.periods import Period, parse_date
from kubebook.typed_text import NO, YES, cleaned, is_nothing

if TYPE_CHECKING:
    from kubebook.book.checked import Choice

Word = TypeVar("Word", bound=str)
MANY = 1_000_000
"""More than a group can have of anything; counts stay below it."""


def _day_written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def written_month(month: Period) -> str:
    """The text that would be typed for a month: `2026-10`."""
    return f"{month.start:%Y-%m}"


def _day_told(day: date, session: Session) -> Message | None:
    return message(N_("{day:day}"), day=day) if day and day != session.day() else None


def _read_day(
    typed: str, session: Session, *, ahead: bool = False, born: bool = False
) -> date | None:
    if is_nothing(typed):
        return None
    return parse_date(typed, session.day(), ahead=ahead, born=born)


def next_day(typed: str, session: Session) -> date:
    """The day typed; without a year the next one, not the last."""
    return parse_date(typed, session.day(), ahead=True)


DAY = Kind(
    read=lambda typed, session: parse_date(typed, session.day()),
    write=_day_written,
    nothing=None,
    metavar=N_("DATE"),
    explain=_day_told,
    hint=message(
        N_("A day: 31/10/2026, 31/10, 5 Oktober, 7 (the last 7th), jumat, kemarin, 2 hari lalu.")
    ),
)
MAYBE_DAY = DAY._replace(read=_read_day)
"""A day that may be left empty, or emptied."""
BIRTH_DAY = MAYBE_DAY._replace(
    read=partial(_read_day, born=True), hint=message(N_("A day: 5/4/1980, 5/4/80 or 5 April 1980."))
)
"""A day of birth: a year of two digits is never one to come."""
LONG_DAY = MAYBE_DAY._replace(show=lambda day: message(N_("{day}"), day=day))
"""A day that may be left empty, shown with the name of its month."""
DUE_DAY = LONG_DAY._replace(
    read=partial(_read_day, ahead=True),
    hint=message(N_("A day: 10/1/2027, or 10/1 for the next 10 January.")),
)
"""A day by which something is due: without a year the next one."""
WEEKDAY = DAY._replace(
    explain=lambda day, _session: message(N_("{day:day}"), day=day),
    show=lambda day: message(N_("{day:day}"), day=day),
)
"""A day that is read back and shown with its weekday, today too."""


def _read_past_day(typed: str, session: Session) -> date:
    from kubebook.errors.typed import DayToCome

    day = parse_date(typed, session.day())
    if day > session.day():
        raise DayToCome(date=day, today=session.day(), option="--date")
    return day


PAST_DAY = DAY._replace(find=_read_past_day)
"""A day not after today: the rule checks it; a form refuses it at once."""


def parts(typed: str) -> tuple[str, ...]:
    """The parts of a list as typed, without empty ones and lone dashes."""
    return tuple(
        part for text in typed.split(PARTED.strip()) if not is_nothing(part := text.strip())
    )


TEXTS = Kind(
    read=lambda typed, _session: parts(typed),
    write=PARTED.join,
    nothing=(),
    hint=message(N_("Several points are parted by ;")),
    show=PARTED.join,
    data=list,
)
"""Several texts: each typed by itself, or with `;` between them."""


def reckoned(amount: int) -> Message | None:
    """How an amount came about, if a sum was typed."""
    if not isinstance(amount, Reckoned):
        return None
    return message(N_("{how} = {amount:rp}"), how=amount.how, amount=amount)


def _amount_told(amount: int, _session: Session) -> Message:
    return message(
        N_("{sum}, {amount:words}")
        if (found := reckoned(amount))
        else N_("{amount:rp}, {amount:words}"),
        sum=found,
        amount=amount,
    )


def _amount_written(amount: int) -> str:
    return format_amount(amount) if amount else ""


AMOUNT = Kind(
    read=lambda typed, _session: parse_amount(typed),
    write=_amount_written,
    nothing=0,
    metavar=N_("AMOUNT"),
    explain=_amount_told,
    hint=message(N_("An amount: 350000, 350.000, 350rb, 1,25jt, 12x7500 or 1 jt 250rb.")),
    show=lambda amount: message(N_("{amount:rp}"), amount=amount),
)
MAYBE_AMOUNT = AMOUNT._replace(
    read=lambda typed, _session: (
        0 if is_nothing(typed) or cleaned(typed) == "0" else parse_amount(typed)
    ),
    explain=lambda amount, session: AMOUNT.explain(amount, session) if amount else None,
)
"""An amount that may be 0."""


def count_of(what: Message, least: int = 1, most: int = MANY - 1) -> Kind:
    """A whole number of pieces or months, from `least` to `most`."""

    def read(typed: str, _session: Session) -> int:
        from kubebook.errors.typed import CountUnreadable

        number = whole_number(typed)
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


def maybe_count_of(what: Message, least: int = 1, most: int = MANY - 1) -> Kind:
    """A whole number from `least` to `most`, or 0 for one that is not known: an empty answer."""
    count = count_of(what, least, most)
    return count._replace(
        read=lambda typed, session: 0 if is_nothing(typed) else count.read(typed, session),
        write=written,
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
        hint=message(N_("The 16 digits that stand on the card.")),
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


def chosen(record: type[Record], key: str, words: Mapping[str, "Choice"]) -> Kind:
    """A field of a record that takes a few words, by the rule's own table of `words`.

    On the command line the rule reads the text; a form asks the rule at once.
    """

    def find(typed: str, _session: Session) -> object:
        from kubebook.book.checked import chosen_word

        return chosen_word(record, key, typed, words)

    def offered(_session: Session, _answers: object) -> tuple[str, ...]:
        from kubebook.book.checked import choices_of

        return choices_of(record, key)

    return Kind(read=TEXT.read, find=find, words=offered)


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
        find=lambda typed, session: None if is_nothing(typed) else find(typed, session)
    )


DONE = message(N_("done"))
"""What Enter answers where nothing more is to be typed."""


def or_left(kind: Kind, leave: Message = DONE) -> Kind:
    """A kind for which `leave`, the word that Enter takes, answers None."""
    find = kind.find or kind.read

    def left_or_found(typed: str, session: Session) -> object:
        return None if typed == word(leave, session.language) else find(typed, session)

    return kind._replace(find=left_or_found)


def either(yes: str, no: str, field: str, meant: tuple[str, str] | None = None) -> Kind:
    """Yes or no, as a pair of options and in a form as one of two words.

    Any other word for yes or no is understood too. `meant` are message ids: what the words mean,
    and what `show` shows.
    """
    also = {
        **dict.fromkeys((*YES, "sudah"), yes),
        **dict.fromkeys((*NO, "belum"), no),
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
