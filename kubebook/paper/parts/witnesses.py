"""The named witnesses of a deed, in the places that its form has for witnesses."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kubebook.paper.formats.format import Signer, Signing


def witnessed(signing: Signing, names: Sequence[str]) -> Signing:
    """The same signers with the names of the witnesses, row by row from the left.

    A place for which nobody is named stays to be filled in by hand.
    """
    left = iter(names)
    columns = [list(signing.left), list(signing.middle), list(signing.right)]
    for row in range(max(map(len, columns))):
        for column in columns:
            column[row : row + 1] = _named(column[row : row + 1], left)
    first, middle, last = map(tuple, columns)
    below = tuple(_named(signing.below, left))
    return replace(signing, left=first, middle=middle, right=last, below=below)


def _named(signers: Sequence[Signer], names: Iterator[str]) -> list[Signer]:
    return [
        replace(one, name=next(names, one.name)) if one.who == "witness" else one for one in signers
    ]
