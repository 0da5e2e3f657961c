"""`receivables` and `payables`: who owes the group, and whom it owes."""

import typer

from kubebook.cli.options import PERIOD
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_

app = typer.Typer(cls=WordedGroup)

lists(
    app,
    "receivables",
    "receivables",
    PERIOD,
    help_id=N_("Who owes the group, how much, and since when."),
)
lists(
    app,
    "payables",
    "payables",
    PERIOD,
    help_id=N_("Whom the group owes, how much, and since when."),
)
