"""A statement as CSV and JSON, in the shape scripts rely on."""

import json
from datetime import date

from kubebook.files.statements import statement_csv, statement_json
from kubebook.messages import message
from kubebook.periods import Period
from kubebook.statements.statement import Column, Row, Statement
from tests.books import HOSTILE

STATEMENT = Statement(
    name="cash-book",
    title="General cash book",
    group="KUBE Ayam Berkah",
    period=Period(date(2026, 10, 1), date(2026, 11, 1)),
    when=message("October"),
    columns=(
        Column(name="date", heading="Date", kind="date"),
        Column(name="text", heading="Text"),
        Column(name="in", heading="In", kind="money"),
        Column(name="at", heading="Recorded", shown=False),
        Column(name="running", heading="Running", kind="money", shown=False, exported=False),
    ),
    rows=(
        Row(level="opening", cells={"text": "Saldo awal", "in": 5}),
        Row(cells={"date": date(2026, 10, 5), "text": HOSTILE, "in": -1_250_000, "running": 7}),
        Row(cells={"text": message("up to {n}", n=3), "in": 0, "at": "=1"}),
        Row(level="void", cells={"text": "batal", "in": 9}),
        Row(level="total", cells={"text": "Jumlah", "in": 10}),
    ),
    totals={"in": 10},
)


def test_csv_carries_the_items_alone() -> None:
    """A column can be added up without counting totals; the void counts in nothing."""
    assert statement_csv(STATEMENT, "en") == (
        "date,text,in,at\n"
        f'2026-10-05,"{HOSTILE.replace(chr(34), chr(34) * 2)}",-1250000,\n'
        ",up to 3,0,'=1\n"
    )


def test_csv_carries_all_rows_when_asked() -> None:
    """Opening, void and total in their places."""
    lines = statement_csv(STATEMENT, "en", all_rows=True).splitlines()
    assert [line.split(",")[1] for line in lines if "tebal" not in line] == [
        "text",
        "Saldo awal",
        "up to 3",
        "batal",
        "Jumlah",
    ]


def test_json_has_the_shape_scripts_rely_on() -> None:
    """Money as integers, dates as ISO text, text as typed, empty cells as null."""
    assert json.loads(statement_json(STATEMENT, "en")) == {
        "statement": "cash-book",
        "title": "General cash book",
        "group": "KUBE Ayam Berkah",
        "period": {"start": "2026-10-01", "end": "2026-11-01"},
        "columns": [
            {"name": "date", "heading": "Date", "kind": "date"},
            {"name": "text", "heading": "Text", "kind": "text"},
            {"name": "in", "heading": "In", "kind": "money"},
            {"name": "at", "heading": "Recorded", "kind": "text"},
        ],
        "rows": [
            {
                "level": "opening",
                "cells": {"date": None, "text": "Saldo awal", "in": 5, "at": None},
            },
            {
                "level": "item",
                "cells": {"date": "2026-10-05", "text": HOSTILE, "in": -1_250_000, "at": None},
            },
            {"level": "item", "cells": {"date": None, "text": "up to 3", "in": 0, "at": "=1"}},
            {"level": "void", "cells": {"date": None, "text": "batal", "in": 9, "at": None}},
            {"level": "total", "cells": {"date": None, "text": "Jumlah", "in": 10, "at": None}},
        ],
        "totals": {"in": 10},
    }


def test_an_empty_statement_is_json_too() -> None:
    """A month without entries."""
    empty = Statement(
        name="receipts",
        title="Receipts",
        group="KUBE",
        period=STATEMENT.period,
        when=STATEMENT.when,
        columns=STATEMENT.columns,
        rows=(),
    )
    assert json.loads(statement_json(empty, "id"))["rows"] == []
    assert statement_csv(empty, "id") == "date,text,in,at\n"
