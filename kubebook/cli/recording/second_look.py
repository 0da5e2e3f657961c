"""A second look at a change that is about to be saved.

On a terminal a command asks before saving; without one it shows a notice after it. What is
doubtful is decided in `book.doubts`.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kubebook.book.book import Book
from kubebook.book.doubts.whole_change import doubts
from kubebook.book.records.change import Change
from kubebook.cli.session import Session

if TYPE_CHECKING:
    from kubebook.store.ledger import Edited


def edit_doubted(session: Session, make: Callable[[Book], Change], today: date) -> "Edited":
    """Apply a change that may be a mistake: a terminal asks before it, else notices follow it.

    Raises:
        Declined: the person answers no.
    """
    if session.on_terminal:
        from kubebook.cli.asking import agree

        book = session.read().book
        for doubt in doubts(book, make(book), today):
            session.screen.say(doubt.asked)
            agree(session, doubt.question, default=False)
    edited = session.edit(make)
    tell_doubts(session, edited, today)
    return edited


def tell_doubts(session: Session, edited: "Edited", today: date) -> None:
    """Show what may be a mistake in what was saved; a terminal has asked before."""
    if not session.on_terminal:
        found = doubts(edited.before, edited.change, today)
        session.screen.say(*(doubt.told for doubt in found))
