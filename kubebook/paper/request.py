"""What is asked to be printed: the book, the period, the day, the form and its sheets.

It opens the flow of a document with its footer; it draws no content.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from kubebook.book.book import Book
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.open_months import closing_of
from kubebook.book.closings.seal import broken_seals
from kubebook.book.records.closings import Closing
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Footer, Pages
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.wording import say
from kubebook.paper.formats.format import BookForm, DocumentForm, Format
from kubebook.periods import Period, format_period, month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import UNNARROWED, Narrowing

DRAWN_FROM = "ledger line {line}"
"""What the metadata of a PDF say; `files.printed` reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One printing. `name` is the document's, `title` its words, `today` the day of printing.

    `narrowing`: what it is narrowed to. `full` prints every section. `pictures` hands out the file
    of a proof, None if it is lost. `on_full_numbers` is called if the NIK or No. KK of somebody is
    printed with all its digits, `on_unprinted` with the voucher of each proof that is not printed,
    or not whole. `sheet` is the group's own, `largest` the one for a book
    that needs more room. `line` is the last one of the ledger (0: not known).
    `beside`: its pages go there, to be chosen from, and make no document.
    """

    name: str
    title: str
    book: Book
    period: Period
    given: Period | None
    today: date
    form: Format
    sheet: Sheet
    narrowing: Narrowing = UNNARROWED
    full: bool = False
    pictures: Callable[[Proof], bytes | None] = field(default=lambda _: None)
    on_full_numbers: Callable[[], None] = field(default=lambda: None)
    on_unprinted: Callable[[str], None] = field(default=lambda _: None)
    line: int = 0
    beside: Pages | None = None

    @property
    def day(self) -> date:
        """The last day of the figures: the period's last, or today if that is earlier."""
        return min(self.period.last_day, self.today)

    @property
    def largest(self) -> Sheet:
        """The longest sheet of the form."""
        return max(self.form.sheets.values(), key=lambda sheet: sheet.height)

    @property
    def document(self) -> DocumentForm:
        """How the office composes this document."""
        return self.form.document(self.name)

    @property
    def full_numbers(self) -> bool:
        """Whether card numbers are printed with all their digits: by the form, or as asked for."""
        return bool(self.document.full_numbers) or self.narrowing.full_nik

    def book_form(self, statement: str) -> BookForm:
        """How a book is printed in this document."""
        return self.document.books.get(statement) or self.form.book_form(statement)

    @property
    def form_code(self) -> str:
        """The code of the form that stands in the corner of the first page; empty: none."""
        of = self.book_form(self.name) if self.name in STATEMENTS else self.document
        return of.form_code

    @property
    def when(self) -> str:
        """The period in words."""
        return format_period(self.period, "id")

    @property
    def sample(self) -> str:
        """The mark on every page of an invented group; empty for a real one."""
        return say(N_("EXAMPLE (invented)")) if self.book.group.sample else ""

    def flow(self, when: str = "", *, bears_seal: bool = False) -> Flow:
        """A new document with its footer; `when` words what it is of otherwise.

        `bears_seal`: a closed month has its seal on each of its pages.
        """
        group = self.book.group.title
        when = when or self.when
        pages = Pages(
            title=f"{self.title}, {group}, {when}",
            author=group,
            drawn_from=DRAWN_FROM.format(line=self.line) if self.line else "",
            day=self.today,
            footer=self._footer(f"{group}  ·  {self.title}  ·  {when}"),
            bears_seal=bears_seal,
            beside=self.beside,
        )
        return Flow(pages, self.sheet)

    @property
    def closing(self) -> Closing | None:
        """The closing of the last month of the period, if the document bears its seal.

        None if that month is open, not whole, or not as it was sealed; and on a document that is
        drawn anew each time, such as the accountability report.
        """
        document = DOCUMENTS.get(self.name)
        closing = closing_of(self.book, self.period.last_day)
        if closing is None or (document is not None and not document.sealed):
            return None
        whole = month_of(closing.month).end == self.period.end
        return closing if whole and closing not in broken_seals(self.book) else None

    @property
    def letter_footer(self) -> Footer:
        """The footer of a letter, which is of no period."""
        return self._footer(f"{self.book.group.title}  ·  {self.title}")

    def _footer(self, first: str) -> Footer:
        printed, closing = say(N_("printed {day}"), day=self.today), self.closing
        if closing is None:
            seal, since = say(N_("NOT SEALED")), printed
        else:
            seal = say(N_("Seal {seal}"), seal=code_of(closing.seal))
            since = say(N_("closed {day}"), day=closing.closed)
        return Footer(
            first=first,
            second=printed,
            number=say(N_("Page {page} of {pages}"), page="{page}", pages="{pages}"),
            mark=self.sample,
            sealed=f"{seal}  ·  {since}",
        )
