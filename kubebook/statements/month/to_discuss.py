"""*Perlu dibicarakan*: what the members should discuss at the meeting, most serious first.

Only what the book alone can show: those findings of `book.check` that concern a meeting. Each
topic is one sentence; there are at most six.
"""

from datetime import date

from kubebook.book.book import Book, known_on
from kubebook.book.check import grants
from kubebook.book.check.finding import Scope
from kubebook.book.check.whole_book import Order, found_in
from kubebook.messages import Message
from kubebook.periods import Period

MOST = 6
TOPICS: Order = (
    "money-held",
    "month-reopened count-differs",
    grants.KEYS,
    "claim-late",
    "debt-late",
    "line-gone line-overrun",
    "spent-outside",
    "entries-void",
    "goods-gone",
    "companion-late companion-none",
    "letter-unanswered",
    "members-absent",
    "proof-missing",
    "office-empty",
    "members-number",
    "opening-left",
)
"""The keys of the findings that are discussed, most serious first.

Problems not solved yet are not among them: they stand on the decision sheet of the next meeting
and in the letter about the companion, each in full.
"""


def topics_of(book: Book, period: Period, *, today: date) -> tuple[Message, ...]:
    """What to discuss at the end of a period, or today if the period ends later."""
    day = min(period.last_day, today)
    found = found_in(Scope(known_on(book, today), day, until=day, period=period), TOPICS)
    return tuple(one.sentence("paper") for one in found[:MOST])
