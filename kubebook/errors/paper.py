"""Refusals about documents."""

from kubebook.errors import Refused
from kubebook.messages import N_


class DocumentNotFound(Refused):
    """No document and no statement is called like that."""

    message = N_(
        'There is no document "{typed}".\n'
        "  kubebook report --help   lists them all\n"
        "  kubebook show            lists the statements, which can be printed too"
    )


class DocumentNotFoundNear(Refused):
    """No document and no statement is called like that, but some nearly are."""

    message = N_(
        'There is no document "{typed}". Perhaps: {near:statement}\n'
        "  kubebook report --help   lists them all\n"
        "  kubebook show            lists the statements, which can be printed too"
    )


class PeriodNotBegun(Refused):
    """Paper was asked for of a period that begins after today."""

    message = N_(
        "This period begins on {start}; there is nothing in it to print and sign yet.\n"
        "  kubebook report {document:statement} --period {begun}   prints one that has begun"
    )
