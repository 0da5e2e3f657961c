"""What narrows a statement or document: one table of options for `show`, `report` and `export`."""

from collections.abc import Container

from kubebook.cli.declared.names import every_account
from kubebook.cli.declared.typed import Typed
from kubebook.cli.full_nik import FULL_NIK
from kubebook.cli.options import ACCOUNT_OPTION, GRANT_OPTION, VERSION_OPTION, VOUCHER_OPTION
from kubebook.errors.commands import ValueUnusable
from kubebook.messages import N_, named
from kubebook.statements.statement import Narrowing

NARROWING = (
    ACCOUNT_OPTION._replace(words=every_account),
    GRANT_OPTION._replace(help=N_("Of this grant alone")),
    VERSION_OPTION,
    FULL_NIK,
)
"""What a statement can be narrowed by; each statement takes some of it."""
ONE_VOUCHER = VOUCHER_OPTION._replace(help=N_("One voucher alone"))
"""What a document, but no statement, can be narrowed by."""


def narrowing_of(typed: Typed, takes: Container[str], command: str) -> Narrowing:
    """The narrowing typed in a command; `takes`: the fields that can narrow this statement.

    Raises:
        ValueUnusable: it cannot be narrowed so.
    """
    for field in (*NARROWING, ONE_VOUCHER):
        if field.key in typed and field.key not in takes:
            raise ValueUnusable(typed=named(field.option), command=command)
    return Narrowing(
        account=typed["account"],
        grant=typed["grant"],
        version=typed["version"],
        voucher=typed["voucher"],
        full_nik=FULL_NIK.key in typed,
    )
