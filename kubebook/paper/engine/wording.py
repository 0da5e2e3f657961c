"""Words on paper: always Indonesian, folded into lines, the strong parts of a sentence apart.

It knows the catalogue's door and the widths of letters; it draws nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from string import Formatter

from kubebook.language import filled as filled_in
from kubebook.language import translator, word
from kubebook.messages import Message
from kubebook.money import MINUS, format_amount
from kubebook.paper.engine.scale import TOLERANCE
from kubebook.paper.engine.typeface import Style, composed, width
from kubebook.paper.engine.unparted import UNPARTED, together

STRONG = "strong_"
"""Facts with a name that begins like this are printed Semibold (`statements/month/summary.py`)."""

Run = tuple[str, bool]
"""A piece of a sentence, and whether it is strong."""


_AMOUNT = ContextVar("amount", default="Rp{amount}")
"""How the paper that is printed now writes an amount.

It is dynamic, as the context of `decimal` is: each sentence that is worded while a document is
printed follows it, from the statements' cells to the box for the stamp.
"""


@contextmanager
def writing(amount: str) -> Iterator[None]:
    """Write amounts in a format's way (`Rp. {amount},-`) for as long as a document is printed."""
    before = _AMOUNT.set(amount)
    try:
        yield
    finally:
        _AMOUNT.reset(before)


def rupiah(amount: int) -> str:
    """An amount in prose: `Rp1.250.000`, the minus sign before all of it.

    It stands on one line, so its spaces are those at which no line is folded.
    """
    sign, figure = rupiah_parts(abs(amount))
    between = "" if _AMOUNT.get().startswith(f"{sign}{{") else " "
    shown = (MINUS if amount < 0 else "") + sign + between + figure
    return shown.replace(" ", UNPARTED)


def rupiah_parts(amount: int) -> tuple[str, str]:
    """What stands before an amount, and the amount itself: `Rp.` and `1.250.000,-`."""
    before, _, after = _AMOUNT.get().partition("{amount}")
    return before.strip(), format_amount(amount) + after.rstrip()


def say(message_id: str, **facts: object) -> str:
    """A message id in Indonesian, its places filled."""
    return word(Message(message_id, facts), "id", rupiah)


def worded(text: Message | str) -> str:
    """A message in Indonesian; somebody's own words stay as they are."""
    return word(text, "id", rupiah)


def fill(text: str, **facts: object) -> str:
    """The words of a format, which are Indonesian already, with their places filled."""
    return filled_in(text, facts, "id", rupiah)


def filled(lines: Iterable[str], told: Mapping[str, object]) -> list[str]:
    """Lines of a format with their facts; a line of which a fact is unknown goes."""
    return [fill(line, **told) for line in lines if all(told.get(it) for it in places_of(line))]


def places_of(line: str) -> list[str]:
    """The places of a line of a format, in its order."""
    return [place for _, place, _, _ in Formatter().parse(line) if place]


def runs(sentence: Message) -> list[Run]:
    """A message in Indonesian as pieces; see `runs_of`."""
    return runs_of(translator("id")(sentence.id), sentence.facts)


def runs_of(text: str, facts: Mapping[str, object]) -> list[Run]:
    """Indonesian words as pieces, the facts named `strong_...` apart from the rest.

    The pieces are found by the places of the text, not by marks in it, so nothing that
    anybody typed can make a piece strong.
    """
    pieces: list[Run] = []
    for literal, place, form, _ in Formatter().parse(text):
        if literal:
            pieces.append((literal, False))
        if place is None:
            continue
        fact = facts[place]
        if isinstance(fact, Message) and not place.startswith(STRONG):
            pieces.extend(runs(fact))
            continue
        shown = worded(Message(f"{{fact:{form or ''}}}", {"fact": fact}))
        pieces.append((shown, place.startswith(STRONG)))
    return pieces


def fold(text: str, room: float, style: Style) -> list[str]:
    """A text as lines no wider than `room` mm, cut between words.

    A date, a range or an amount is one word, parted only if it is wider than the room by itself;
    a word that is wider is cut behind a hyphen, or at the edge. An empty text is one empty line.
    """
    text = composed(text)
    room += TOLERANCE
    if width(text, style) <= room and "\n" not in text:
        return [text]
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_folded(_words_within(paragraph, room, style), room, style))
    return lines


def _words_within(text: str, room: float, style: Style) -> Iterator[str]:
    for whole in together(text).split(" "):
        if UNPARTED in whole and width(whole, style) > room:
            yield from whole.split(UNPARTED)
        else:
            yield whole


def _folded(words: Iterable[str], room: float, style: Style) -> list[str]:
    space = width(" ", style)
    lines: list[str] = []
    line = ""
    used = 0.0
    for given in words:
        rest, long = given, width(given, style)
        if line and used + space + long <= room:
            line, used = f"{line} {rest}", used + space + long
            continue
        if line:
            lines.append(line)
        while rest and long > room:
            cut = _fitting(rest, room, style)
            lines.append(rest[:cut])
            rest = rest[cut:]
            long = width(rest, style)
        line, used = rest, long
    return [*lines, line] if line or not lines else lines


def _fitting(text: str, room: float, style: Style) -> int:
    """How many letters of a text stand in `room`, up to its last hyphen; at least one."""
    count = 1
    while count < len(text) and width(text[: count + 1], style) <= room:
        count += 1
    return text.rfind("-", 1, count) + 1 or count


def halve(text: str, room: float, style: Style) -> list[str]:
    """A name as one line if it fits, else as two of nearly the same width."""
    text = composed(text)
    if width(text, style) <= room + TOLERANCE:
        return [text]
    words = text.split(" ")
    cuts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    if not cuts:
        return [text[: len(text) // 2], text[len(text) // 2 :]]
    return list(min(cuts, key=lambda cut: max(width(part, style) for part in cut)))


def fold_runs(pieces: Iterable[Run], room: float, styles: tuple[Style, Style]) -> list[list[Run]]:
    """Pieces of sentences as lines no wider than `room` mm; `styles` are plain and strong.

    Words are cut apart at spaces, never where a piece ends: "Rp500," stays together.
    """
    lines: list[list[Run]] = []
    line: list[Run] = []
    used = 0.0
    for given in _words(pieces):
        for part in _parts(given, room, styles):
            long = _runs_width(part, styles)
            space = width(" ", styles[0]) if line else 0.0
            if line and used + space + long > room:
                lines.append(line)
                line, used, space = [], 0.0, 0.0
            if line:
                line.append((" ", False))
            line.extend(part)
            used += space + long
    if line:
        lines.append(line)
    return lines


def _words(pieces: Iterable[Run]) -> list[list[Run]]:
    words: list[list[Run]] = [[]]
    for text, is_strong in pieces:
        first, *others = together(composed(text).replace("\n", " ")).split(" ")
        if first:
            words[-1].append((first, is_strong))
        words.extend([(other, is_strong)] if other else [] for other in others)
    return [part for part in words if part]


def _parts(given: list[Run], room: float, styles: tuple[Style, Style]) -> list[list[Run]]:
    if _runs_width(given, styles) <= room:
        return [given]
    return [
        [(cut, is_strong)]
        for text, is_strong in given
        for cut in fold(text, room, styles[is_strong])
    ]


def _runs_width(pieces: Iterable[Run], styles: tuple[Style, Style]) -> float:
    return sum(width(text, styles[is_strong]) for text, is_strong in pieces)
