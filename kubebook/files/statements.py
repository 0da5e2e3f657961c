"""A statement as CSV or JSON text, in the shape scripts rely on.

It writes what a statement holds and derives nothing. The language is given: it words the title,
the headings and the messages inside cells.
"""

import json
from datetime import date

from kubebook.files.csv_text import csv_text, guarded
from kubebook.language import Language, translator, word
from kubebook.messages import Message
from kubebook.statements.statement import Cell, Column, Row, Statement
from kubebook.typed_text import json_escaped


def statement_csv(statement: Statement, language: Language, *, all_rows: bool = False) -> str:
    """The items of a statement as CSV text: column names, bare integers, ISO dates.

    `all_rows` adds openings, headings, voids, subtotals and totals.
    """
    columns = _exported(statement)
    return csv_text(
        [column.name for column in columns],
        (
            [_csv_cell(row.cells.get(column.name), language) for column in columns]
            for row in statement.rows
            if all_rows or row.level == "item"
        ),
    )


def statement_json(statement: Statement, language: Language) -> str:
    """A statement as JSON text, a row on each line; the period's end is the first day after it.

    Money is whole rupiah, dates are ISO text, an empty cell is null.
    """
    words = translator(language)
    columns = _exported(statement)
    head = {
        "statement": statement.name,
        "title": words(statement.title),
        "group": statement.group,
        "period": {
            "start": statement.period.start.isoformat(),
            "end": statement.period.end.isoformat(),
        },
        "columns": [
            {"name": column.name, "heading": words(column.heading), "kind": column.kind}
            for column in columns
        ],
    }
    rows = ",".join("\n  " + _json(_row(row, columns, language)) for row in statement.rows)
    lines = [f"{_json(name)}: {_json(value)}" for name, value in head.items()]
    lines += [f'"rows": [{rows}]', f'"totals": {_json(dict(statement.totals))}']
    return "{" + ",\n ".join(lines) + "}\n"


def _exported(statement: Statement) -> list[Column]:
    return [column for column in statement.columns if column.exported]


def _csv_cell(cell: Cell, language: Language) -> str:
    plain = _plain(cell, language)
    return guarded(plain) if isinstance(plain, str) else "" if plain is None else str(plain)


def _row(row: Row, columns: list[Column], language: Language) -> dict[str, object]:
    cells = {column.name: _plain(row.cells.get(column.name), language) for column in columns}
    return {"level": row.level, "cells": cells}


def _plain(cell: Cell, language: Language) -> str | int | None:
    match cell:
        case Message():
            return word(cell, language)
        case date():
            return cell.isoformat()
        case _:
            return cell


def _json(value: object) -> str:
    return json_escaped(json.dumps(value, ensure_ascii=False))
