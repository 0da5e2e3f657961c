"""The Agenda Surat: the numbers of letters, when they were sent, and what was answered.

Pure: functions from a book to a change. The text of a letter is written in `paper`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count

from kubebook.book.book import Book, next_number
from kubebook.book.checked import check_day, check_later, needed_line, one_line
from kubebook.book.find import find_one, folded, whole_number
from kubebook.book.records.change import Change
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.errors.letters import (
    LetterAmbiguous,
    LetterAnswered,
    LetterNotFound,
    LetterNotSent,
    LetterTakenBack,
)
from kubebook.errors.typed import NothingSaid, NothingToSet, ReasonMissing
from kubebook.periods import ROMAN_MONTHS

_MOST_INITIALS = 4


def letter_code(group: Group) -> str:
    """The code of the group in the numbers of its letters: its own code, or its initials."""
    if group.letter_code:
        return group.letter_code
    words = re.findall(r"\w+", group.name)
    return "".join(word[0] for word in words[:_MOST_INITIALS]).upper()


NUMBERED = "{serial:03}/KUBE-{code}/{month}/{year}"
"""The pattern of letter numbers if the form has no other: 007/KUBE-AB/X/2026."""
PLACES = ("serial", "code", "month", "month_number", "year")
"""The parts that the pattern of a letter number can have."""


def next_serial(book: Book, day: date, pattern: str = NUMBERED) -> int:
    """The running number of the next letter of a day's year.

    A number that another letter has is skipped: if the `pattern` does not name the year, the
    numbers of the new year go on after those of the old one.
    """
    used = (_ordinal(letter) for letter in book.letters if letter.date.year == day.year)
    borne = {letter.reference.casefold() for letter in book.letters}
    numbers = count(max(used, default=0) + 1)
    return next(
        serial
        for serial in numbers
        if reference_of(book.group, serial, day, pattern).casefold() not in borne
    )


def reference_of(group: Group, serial: int, day: date, pattern: str = NUMBERED) -> str:
    """The number of a letter as it is printed, in the `pattern` of an office.

    If the group has no code, the dash beside it and a part that would be empty are left out.
    """
    code = letter_code(group)
    reference = (pattern if code else _without_code(pattern)).format(
        serial=serial,
        code=code,
        month=ROMAN_MONTHS[day.month - 1],
        month_number=f"{day.month:02}",
        year=day.year,
    )
    return one_line(reference)


def _without_code(pattern: str) -> str:
    """`{serial}/KUBE-{code}/{year}` as `{serial}/KUBE/{year}`, `{code}/{serial}` as `{serial}`."""
    parts = (re.sub(r"^\{code\}[-. ]?|[-. ]?\{code\}", "", part) for part in pattern.split("/"))
    return "/".join(filter(None, parts))


def letter_of(
    book: Book, document: str, subject: str, day: date, *, lasting: bool = False
) -> Letter | None:
    """The letter that a document was printed as on a day; None if it has no number yet.

    A `lasting` document is found by its subject and keeps its number on later days: an invitation
    to one meeting is one letter, no matter how often it is printed. One that was taken back is not
    printed again.
    """
    same = _printed_as(book, document, subject, day, lasting=lasting)
    return next((letter for letter in same if letter.taken_back is None), None)


def taken_back_before(
    book: Book, document: str, subject: str, day: date, *, lasting: bool = False
) -> Letter | None:
    """The letter that a document was printed as, taken back since, with no other in its place."""
    same = list(_printed_as(book, document, subject, day, lasting=lasting))
    return same[0] if same and all(letter.taken_back for letter in same) else None


def _printed_as(
    book: Book, document: str, subject: str, day: date, *, lasting: bool
) -> Iterator[Letter]:
    """The letters that are the same as one to be printed, the newest first."""
    return (
        letter
        for letter in reversed(book.letters)
        if letter.document == document
        and (letter.subject == subject if lasting else letter.date == day)
    )


def is_standing(letter: Letter, day: date) -> bool:
    """Whether a letter was not yet taken back on a day."""
    return letter.taken_back is None or letter.taken_back > day


def write_letter(
    book: Book,
    document: str,
    *,
    to: str,
    subject: str,
    today: date,
    lasting: bool = False,
    pattern: str = NUMBERED,
) -> Change:
    """Give a letter its number in the Agenda Surat, once; printed again on that day it keeps it.

    `pattern` is how the office numbers letters.

    Raises:
        NothingSaid: it has no subject.
    """
    to, subject = one_line(to), needed_line(subject, NothingSaid)
    known = letter_of(book, document, subject, today, lasting=lasting) if document else None
    serial = next_serial(book, today, pattern)
    new = Letter(
        number=next_number(book.letters),
        reference=reference_of(book.group, serial, today, pattern),
        serial=serial,
        date=today,
        to=to,
        subject=subject,
        document=document,
    )
    letter = known._replace(to=to, subject=subject) if known else new
    return Change(did="letter add", put=() if letter == known else (letter,))


def set_letter(
    book: Book,
    typed: str,
    *,
    today: date,
    to: str = "",
    subject: str = "",
    day: date | None = None,
    pattern: str = NUMBERED,
) -> Change:
    """Change what a letter is about, whom it is to, or its day; a text left empty stays.

    The month and the year of its number follow the day. In another year it takes the next number
    of that year.

    Raises:
        LetterNotFound, LetterAmbiguous, LetterTakenBack: as `standing_letter`.
        NothingToSet: nothing was typed.
        DayToCome: the day is after today.
        DayBefore: it was sent before that day.
    """
    letter = standing_letter(book, typed)
    if not to and not subject and day is None:
        raise NothingToSet
    new = letter._replace(to=one_line(to) or letter.to, subject=one_line(subject) or letter.subject)
    if day is not None and day != letter.date:
        check_day(day, today)
        if letter.sent and letter.sent <= today:
            check_later(letter.sent, day, today)
        others = replace(book, letters=tuple(one for one in book.letters if one != letter))
        serial = _ordinal(letter)
        if not serial or day.year != letter.date.year:
            serial = next_serial(others, day, pattern)
        reference = reference_of(book.group, serial, day, pattern)
        new = new._replace(date=day, serial=serial, reference=reference)
    return Change(did="letter set", put=(new,))


def find_letter(book: Book, typed: str) -> Letter:
    """Find the letter by its printed number or the beginning of it (7, 007); the newest match.

    Without a number as `find_one`, by what it is about and whom it is to; of several, the only one
    that was not taken back.

    Raises:
        LetterNotFound: no letter has that number or such a word; the message lists the likest.
        LetterAmbiguous: several have such a word; the message lists them.
    """
    wanted = folded(typed)
    ordinal = whole_number(wanted)
    for letter in reversed(book.letters):
        if folded(letter.reference) == wanted:
            return letter
        if ordinal is not None and _ordinal(letter) == ordinal:
            return letter
    if ordinal is not None:
        raise LetterNotFound(typed=typed)
    return find_one(
        typed,
        book.letters,
        lambda letter: (letter.reference,),
        also=lambda letter: (f"{letter.subject} {letter.to}",),
        missing=LetterNotFound,
        several=LetterAmbiguous,
        shown=lambda letter: f"{letter.reference} {letter.subject}",
        rather=lambda letter: letter.taken_back is None,
    )


def standing_letter(book: Book, typed: str) -> Letter:
    """Find a letter as `find_letter`, one that was not taken back.

    Raises:
        LetterNotFound, LetterAmbiguous: as `find_letter`.
        LetterTakenBack: it was taken back.
    """
    letter = find_letter(book, typed)
    if letter.taken_back is not None:
        raise LetterTakenBack(
            reference=letter.reference, day=letter.taken_back, reason=letter.reason
        )
    return letter


def typed_number(book: Book, letter: Letter) -> str:
    """The shortest text that names a letter: 007, or the whole if that names a newer letter."""
    ordinal = f"{_ordinal(letter):03}"
    return ordinal if find_letter(book, ordinal) == letter else letter.reference


def letter_sent(book: Book, typed: str, *, day: date, today: date, note: str = "") -> Change:
    """Record the day on which a letter was sent or handed over.

    Raises:
        LetterNotFound, LetterAmbiguous, LetterTakenBack: as `standing_letter`.
        DayToCome, DayBefore: the day is not possible.
    """
    letter = standing_letter(book, typed)
    check_later(day, letter.date, today)
    sent = letter._replace(sent=day, note=one_line(note) or letter.note)
    return Change(did="letter sent", put=(sent,))


def letter_answered(book: Book, typed: str, *, day: date, today: date, answer: str) -> Change:
    """Record what was answered to a letter, and when.

    Raises:
        LetterNotSent: it was not sent.
        LetterNotFound, LetterAmbiguous, LetterTakenBack, DayToCome, DayBefore: as `letter_sent`.
    """
    letter = standing_letter(book, typed)
    if letter.sent is None:
        raise LetterNotSent(reference=letter.reference)
    check_later(day, letter.sent, today)
    return Change(
        did="letter answered", put=(letter._replace(answered=day, answer=one_line(answer)),)
    )


def take_back(book: Book, typed: str, *, day: date, today: date, reason: str) -> Change:
    """Take a letter back; it stays in the Agenda Surat with the reason, and its number stays used.

    A letter that was sent can be taken back as long as nobody has answered it.

    Raises:
        LetterNotFound, LetterAmbiguous, LetterTakenBack: as `standing_letter`.
        LetterAnswered: it was answered.
        ReasonMissing: no reason was typed.
        DayToCome, DayBefore: the day is not possible.
    """
    letter = standing_letter(book, typed)
    if letter.answered is not None:
        raise LetterAnswered(reference=letter.reference, day=letter.answered)
    why = needed_line(reason, ReasonMissing).rstrip(".")
    check_later(day, letter.sent or letter.date, today)
    return Change(did="letter take-back", put=(letter._replace(taken_back=day, reason=why),))


def _ordinal(letter: Letter) -> int:
    """The running number in the year; for an older letter it is read from the printed number."""
    return letter.serial or whole_number(letter.reference.partition("/")[0]) or 0
