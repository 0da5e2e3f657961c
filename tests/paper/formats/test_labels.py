"""How an office writes amounts, numbers letters, and calls its fund and its register."""

import re
import threading
from dataclasses import replace

import pytest

from kubebook.book.affairs import Grant
from kubebook.paper import DOCUMENTS, print_document
from kubebook.paper.format import Format, Labels
from kubebook.paper.formats.shipped import umum
from kubebook.paper.wording import rupiah, rupiah_parts, writing
from kubebook.periods import month_of
from kubebook.statements.catalogue import STATEMENTS
from tests.paper.reading import letters_of, overlaps_among, words_of
from tests.paper.samples import TODAY, sample_book

GRANT = Grant(number=1, name="a", label="Bantuan", budget="csr", amount=20_000_000, year=2026)


def labelled(**labels: str) -> Format:
    """The general form with labels of an office's own."""
    return replace(umum(), labels=Labels(**labels))


@pytest.mark.parametrize(
    ("amount", "worded", "negative"),
    [
        ("Rp{amount}", "Rp20.000.000", "\u2212Rp20.000.000"),
        ("Rp. {amount},-", "Rp. 20.000.000,-", "\u2212Rp. 20.000.000,-"),
        ("Rp {amount},00", "Rp 20.000.000,00", "\u2212Rp 20.000.000,00"),
        ("{amount} rupiah", "20.000.000 rupiah", "\u221220.000.000 rupiah"),
    ],
)
def test_an_amount_is_written_as_the_office_does(amount: str, worded: str, negative: str) -> None:
    """For as long as its paper is printed, and no longer."""
    with writing(amount):
        assert rupiah(20_000_000) == worded
        assert rupiah(-20_000_000) == negative
    assert rupiah(20_000_000) == "Rp20.000.000"


def test_a_way_of_writing_ends_with_an_error_and_stays_in_its_thread() -> None:
    """Two papers printed at once do not mix."""
    seen = []

    @writing("Rp. {amount},-")
    def fail() -> None:
        thread = threading.Thread(target=lambda: seen.append(rupiah_parts(5)))
        thread.start()
        thread.join()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seen == [("Rp", "5")]
    assert rupiah_parts(5) == ("Rp", "5")


@pytest.mark.parametrize("name", [*DOCUMENTS, *STATEMENTS])
def test_no_paper_writes_an_amount_in_another_way(name: str) -> None:
    """In prose, slips, statements, letters and the box for the stamp; nothing runs over."""
    book = replace(sample_book(), grants=(GRANT,))
    book = replace(book, group=book.group._replace(sample=False))
    pdf = print_document(
        name,
        book,
        period=month_of(TODAY),
        today=TODAY,
        account="kas" if name == "account-ledger" else None,
        form=labelled(amount="Rp. {amount},-"),
    )
    assert re.findall(r"Rp\d[\d.]*|Rp \d[\d.]*(?!,-)", words_of(pdf)) == []
    assert overlaps_among(letters_of(pdf)) == []


def test_the_amounts_of_a_slip_and_of_the_closing_sentence_have_their_ending() -> None:
    """The sign stands before the figure, the ending behind it."""
    form = labelled(amount="Rp. {amount},-")
    asked = {"period": month_of(TODAY), "today": TODAY, "form": form}
    assert "Rp. 240.000,-" in words_of(print_document("voucher", sample_book(), **asked))  # type: ignore[arg-type]  # as above
    closing = words_of(print_document("cash-book", sample_book(), **asked))  # type: ignore[arg-type]  # as above
    assert "Saldo Buku Kas Umum Rp. 6.659.850,-" in closing


def test_the_fund_and_the_register_are_called_as_the_office_does() -> None:
    """Unless the group renamed its fund itself."""
    form = labelled(iks="Dana Setia Kawan", register="DTKS")
    book = sample_book()
    asked = {"today": TODAY, "form": form}
    words = words_of(print_document("position", book, **asked))  # type: ignore[arg-type]  # day and form
    assert "Dana Setia Kawan" in words
    assert "DTKS" in words_of(print_document("members", book, **asked))  # type: ignore[arg-type]  # as above
    own = {**book.accounts, "2301": book.accounts["2301"]._replace(label="Kas Sosial")}
    renamed = replace(book, accounts=own)
    assert "Kas Sosial" in words_of(print_document("position", renamed, **asked))  # type: ignore[arg-type]  # as above
    assert "Dana Setia Kawan" not in words_of(print_document("position", renamed, **asked))  # type: ignore[arg-type]  # as above
