"""A statement as lines of text: a table if its columns fit, else blocks.

Pure, and without Rich on purpose: loading Rich and one of its tables adds 2.4 to 3 times the
start of Python to a command, which loses the race against hledger at 3,600 entries. Rich is
loaded by `console`, and only when a terminal can show weight. This module knows no terminal.
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from kubebook.language import Language, word
from kubebook.messages import N_, Message
from kubebook.screen.blocks import BLOCK_WIDTH, block_lines
from kubebook.screen.cells import WordedColumn, fields_of, title_of, with_short_vouchers
from kubebook.screen.characters import fold, left, longest_word, right, safe, width
from kubebook.screen.lines import WIDTH, Style, Styled, headed, rule
from kubebook.statements.statement import Level, Statement

COMFORTABLE = 24
"""Columns under which a text is folded only when nothing else makes room."""
TIGHT = 16
"""Columns under which a text is folded only to save the table."""
NARROWEST = 12
"""Columns under which no text is folded: then a row becomes a block."""
UNBROKEN = 16
"""A word of at most so many letters is never broken: a NIK has 16 digits, a voucher 13 signs."""
LEAST_PAGE = 60
GAP = 3
INDENT = 2
CLOSING: frozenset[Level] = frozenset({"total", "of-which"})
"""What may follow a total without an empty line."""
STYLES: dict[Level, Style] = {
    "heading": "strong",
    "subtotal": "strong",
    "total": "strong",
    "void": "void",
}


def statement_lines(
    statement: Statement, *, language: Language, columns: int = WIDTH
) -> list[Styled]:
    """A statement on a screen of `columns`: heading, rows, totals, notes.

    A screen wider than the statement needs is not filled, so that words and their figures stay
    near each other.
    """
    title, when = title_of(statement, language)
    heading = width(title) + width(when) + GAP
    tried = _fitting(statement, fields_of(statement, language, short_dates=True), columns)
    if tried:
        fitting, widths = tried
        natural = sum(map(_natural_width, fitting)) + len(fitting) - 1
        page = min(columns, max(natural, heading, LEAST_PAGE))
        body = _table(statement, fitting, _stretched(fitting, widths, page), page)
    else:
        page = min(columns, max(heading, BLOCK_WIDTH))
        body = block_lines(statement, fields_of(statement, language, short_dates=False), page)
    return [
        *headed(title, when, page),
        *_above(statement, language, page),
        *body,
        *_nothing(statement, language),
        *_notes(statement, language, page),
    ]


def _above(statement: Statement, language: Language, columns: int) -> list[Styled]:
    facts = [safe(word(fact, language)) for fact in statement.above]
    lines = [Styled(text) for fact in facts for text in fold(fact, columns)]
    return [*lines, rule(columns)] if lines else []


def _nothing(statement: Statement, language: Language) -> list[Styled]:
    return [] if statement.rows else [Styled(word(Message(N_("Nothing yet.")), language))]


def _notes(statement: Statement, language: Language, columns: int) -> list[Styled]:
    """The sentences under the table: one line if they fit, else each begins its own."""
    notes = [safe(word(note, language)) for note in statement.notes]
    if not notes:
        return []
    whole = " ".join(notes)
    paragraphs = [whole] if width(whole) <= columns else notes
    return [
        Styled(""),
        *(Styled(text) for note in paragraphs for text in fold(note, columns)),
    ]


def _fitting(
    statement: Statement, fields: Sequence[WordedColumn], columns: int
) -> tuple[list[WordedColumn], list[int]] | None:
    """The columns that can stand in a table and their least widths; None if none can.

    In turn: all columns in comfort; those of words dropped that are empty in all rows; headings
    folded; texts tight; vouchers short.
    """
    filled = [field for field in fields if field.figures or not field.empty]
    short = with_short_vouchers(statement, filled)
    comfort = (True, COMFORTABLE)
    usual = (comfort, (False, COMFORTABLE), (False, TIGHT))
    plans = ((fields, (comfort,)), (filled, usual), (short, (*usual, (False, NARROWEST))))
    # Over no rows, headings that are folded or lack the words' columns explain nothing.
    for kept, ways in plans if statement.rows else plans[:1]:
        for whole, least in ways:
            widths = [_least_width(field, least, whole_heading=whole) for field in kept]
            if sum(widths) + len(widths) - 1 <= columns:
                return list(kept), widths
    return None


def _least_width(field: WordedColumn, least: int, *, whole_heading: bool) -> int:
    heading = width(field.heading) if whole_heading else longest_word(field.heading)
    if field.rigid:
        return max(heading, field.widest)
    return max(heading, min(field.widest, max(least, min(UNBROKEN, field.longest))))


def _natural_width(field: WordedColumn) -> int:
    return max(width(field.heading), field.widest)


def _stretched(fields: Sequence[WordedColumn], least: Sequence[int], columns: int) -> list[int]:
    """Widths that fill `columns`: first where most is folded, texts before headings.

    What is left then goes to the widest text; without a text column nobody takes it.
    """
    widths = list(least)
    texts = [place for place, field in enumerate(fields) if not field.rigid]
    for _ in range(columns - sum(widths) - len(widths) + 1):
        folded = [place for place in texts if fields[place].widest > widths[place]] or [
            place for place, field in enumerate(fields) if width(field.heading) > widths[place]
        ]
        if folded:
            most = max(folded, key=lambda place: _natural_width(fields[place]) - widths[place])
        elif texts:
            most = max(texts, key=lambda place: fields[place].widest)
        else:
            break
        widths[most] += 1
    return widths


def _table(
    statement: Statement, fields: Sequence[WordedColumn], widths: Sequence[int], columns: int
) -> list[Styled]:
    """Column headings, rule, rows; a rule and an empty line part each run of totals from items."""
    lines = [*map(Styled, _headings(fields, widths)), rule(columns)]
    before: Level = "heading"
    grouped = False
    for place, row in enumerate(statement.rows):
        if row.level == "total" and before != "total" and place:
            lines.append(rule(columns))
        elif before == "total" and row.level not in CLOSING:
            lines.append(Styled(""))
        texts = [field.texts[place] for field in fields]
        if row.level == "heading":
            grouped = bool(texts and texts[0])
        elif row.level not in ("item", "void", "of-which"):
            grouped = False
        indent = 2 * INDENT if row.level == "of-which" else INDENT if grouped else 0
        style = STYLES.get(row.level, "plain")
        if row.level == "heading":
            lines += (Styled(text, style) for text in _spanning(texts, widths, columns))
        else:
            lines += (Styled(text, style) for text in _folded(fields, texts, widths, indent))
        if row.level != "of-which":
            before = row.level
    return lines


def _headings(fields: Sequence[WordedColumn], widths: Sequence[int]) -> list[str]:
    """The column headings, folded if they must be, their last lines level."""
    folded = [fold(field.heading, room) for field, room in zip(fields, widths, strict=True)]
    height = max(map(len, folded), default=0)
    folded = [[""] * (height - len(lines)) + lines for lines in folded]
    return [_joined(fields, texts, widths) for texts in zip(*folded, strict=True)]


def _folded(
    fields: Sequence[WordedColumn], texts: Sequence[str], widths: Sequence[int], indent: int
) -> list[str]:
    """One row in as many lines as its most folded text needs; `indent` sets its first text in."""
    cells = [
        [text] if not text or field.rigid else fold(text, room)
        for field, text, room in zip(fields, texts, widths, strict=True)
    ]
    if indent and not fields[0].rigid:
        inner = max(1, widths[0] - indent)
        cells[0] = [" " * indent + part for part in fold(texts[0], inner)]
    return [_joined(fields, parts, widths) for parts in zip_longest(*cells, fillvalue="")]


def _joined(fields: Sequence[WordedColumn], texts: Iterable[str], widths: Sequence[int]) -> str:
    parts = [
        right(text, room) if field.figures else left(text, room)
        for field, text, room in zip(fields, texts, widths, strict=True)
    ]
    return " ".join(parts).rstrip()


def _spanning(texts: Sequence[str], widths: Sequence[int], columns: int) -> list[str]:
    """The words of a heading row from their own column on to the end of the line."""
    place = next((place for place, text in enumerate(texts) if text), 0)
    start = sum(widths[:place]) + place
    words = " ".join(text for text in texts if text)
    return [" " * start + part for part in fold(words, columns - start)]
