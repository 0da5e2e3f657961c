"""`check --seal`: whether a paper that bears a seal agrees with this book, in one sentence."""

from typing import TYPE_CHECKING, NamedTuple

from kubebook.book.book import Book, member_name
from kubebook.book.closings.codes import LENGTH, code_of, grouped, is_whole, letters_of
from kubebook.book.closings.open_months import closing_of
from kubebook.book.closings.seal import broken_seals
from kubebook.book.records.closings import Closing
from kubebook.messages import N_, Message, message
from kubebook.periods import month_of
from kubebook.statements.totals import money_moved

if TYPE_CHECKING:
    from kubebook.store.ledger import Ledger


class Verdict(NamedTuple):
    """Whether a paper agrees with the book, and the sentence that says so."""

    agrees: bool
    said: Message


def verdict(ledger: "Ledger", typed: str) -> Verdict:
    """What the book says of the code on a paper.

    A code with one wrong letter is found by those that the book has, and its place is named.
    """
    letters = letters_of(typed)
    known = _by_code(ledger.book)
    if letters in known:
        return _of(ledger, known[letters])
    for code, closing in known.items():
        wrong = [place for place in range(LENGTH) if code[place] != letters[place : place + 1]]
        if len(letters) == LENGTH and len(wrong) == 1:
            return Verdict(agrees=False, said=_mistyped(letters, wrong[0], code, closing))
    if not is_whole(letters):
        return Verdict(agrees=False, said=message(_NO_SEAL, typed=grouped(letters), length=LENGTH))
    return Verdict(agrees=False, said=_unknown(ledger, letters))


_NO_SEAL = N_(
    "{typed} is no seal: a letter is wrong, missing or too many. A seal has {length} letters and "
    "figures: look at the paper once more."
)


def _of(ledger: "Ledger", closing: Closing) -> Verdict:
    """The verdict on a paper of a closing that the book has."""
    book, month = ledger.book, month_of(closing.month)
    if closing.reopened:
        again = closing_of(book, closing.month)
        return Verdict(
            agrees=False,
            said=message(
                N_(
                    "The paper is of {month} as it was closed on {closed}. It no longer holds: the "
                    "month was opened again on {reopened} by {who}, because: {reason}. {now}"
                ),
                month=month,
                closed=closing.closed,
                reopened=closing.reopened,
                who=member_name(book, closing.reopened_by),
                reason=closing.reason,
                now=message(N_("Its seal now is {seal}."), seal=code_of(again.seal))
                if again
                else message(N_("It is still open.")),
            ),
        )
    if closing in broken_seals(book):
        return Verdict(
            agrees=False,
            said=message(
                N_(
                    "The paper does not agree with this book: {month} was closed on {closed} with "
                    "this seal, and the book was changed afterwards. {since}"
                ),
                month=month,
                closed=closing.closed,
                since=_since(ledger, closing),
            ),
        )
    return Verdict(
        agrees=True,
        said=message(
            N_(
                "The paper agrees with this book: {month}, closed on {closed}; opening "
                "{opening:rp}, in {came:rp}, out {went:rp}, closing {closing:rp}."
            ),
            month=month,
            closed=closing.closed,
            **money_moved(book, month)._asdict(),
        ),
    )


def _mistyped(letters: str, place: int, code: str, closing: Closing) -> Message:
    return message(
        N_(
            "No month has the seal {typed}. Look at letter {place} on the paper once more: with "
            "{right} instead of {wrong} it is the seal of {month}."
        ),
        typed=grouped(letters),
        place=place + 1,
        right=code[place],
        wrong=letters[place],
        month=month_of(closing.month),
    )


def _since(ledger: "Ledger", closing: Closing) -> Message:
    """When the month was changed after its closing, by what the lines of the file tell."""
    from kubebook.store.history import changed_after

    change = changed_after(ledger.ink, closing.number, month_of(closing.month))
    if change is None:
        return message(N_("Its lines do not tell when."))
    return message(
        N_("The first change: {at:day}, with {did}, by {who}."),
        at=change.at.date(),
        did=change.did,
        who=member_name(ledger.book, change.by) if change.by else message(N_("nobody named")),
    )


def _unknown(ledger: "Ledger", letters: str) -> Message:
    """Where a code comes from that the book does not have: from a copy that has it, if one does."""
    from kubebook.store.copies import good_copies
    from kubebook.store.paths import Places

    for copy in good_copies(Places.of(ledger.path), ledger.ink.ledger):
        found = _by_code(copy.book).get(letters)
        if found:
            return message(
                N_(
                    "This book has no month with the seal {typed}, but its copy of {day} has: "
                    "{month}, closed on {closed}. So the book was written anew after that:\n"
                    "  kubebook restore {path}   shows what the copy has more and less"
                ),
                typed=grouped(letters),
                day=copy.folded.at[-1].date(),
                month=month_of(found.month),
                closed=found.closed,
                path=str(copy.path),
            )
    return message(
        N_(
            "This book has no month with the seal {typed}: the paper is of another book, or the "
            "book was written anew.\n"
            "  kubebook show closings   the months that are closed, with their seals"
        ),
        typed=grouped(letters),
    )


def _by_code(book: Book) -> dict[str, Closing]:
    """The closings of a book, those of opened months too, by the letters of their code."""
    return {letters_of(code_of(one.seal)): one for one in book.closings}
