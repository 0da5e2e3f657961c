"""The form that a group prints with: chosen by name, its text in the ledger."""

from datetime import date

from kubebook.book.book import Book, new_book
from kubebook.book.check.whole_book import check_book
from kubebook.book.group import choose_format, format_text, set_group, start_group
from kubebook.language import word

TODAY = date(2026, 10, 31)


def book() -> Book:
    """A group without a form of its own."""
    return new_book(start_group(name="Contoh", village="Rekaan", today=TODAY))


def test_a_group_begins_with_the_general_form_which_has_no_text() -> None:
    """And on the sheet that the form has."""
    assert (book().group.format, book().group.paper, format_text(book())) == ("umum", "", "")


def test_the_text_of_the_chosen_form_is_in_the_book() -> None:
    """It is kept once for each name, and the last one counts."""
    one = book().apply(choose_format(book(), name="dinas", text="a = 1\n"))
    two = one.apply(choose_format(one, name="kota", text="b = 2\n"))
    again = two.apply(choose_format(two, name="dinas", text="a = 3\n"))
    assert (format_text(one), format_text(two), format_text(again)) == (
        "a = 1\n",
        "b = 2\n",
        "a = 3\n",
    )
    assert [(form.number, form.name) for form in again.formats] == [(1, "dinas"), (2, "kota")]
    assert choose_format(again, name="dinas", text="a = 3\n").put == ()


def test_a_chosen_form_brings_its_own_sheet() -> None:
    """A sheet that the group had chosen before goes; one that it chooses after stays."""
    before = book().apply(set_group(book(), {"paper": "F4"}))
    chosen = before.apply(choose_format(before, name="dinas", text="a = 1\n"))
    assert (before.group.paper, chosen.group.paper) == ("F4", "")
    after = chosen.apply(set_group(chosen, {"paper": "f4"}))
    assert after.group.paper == "F4"


def test_the_general_form_is_gone_back_to_without_losing_the_other() -> None:
    """Its text stays in the ledger, to be chosen by its name again."""
    chosen = book().apply(choose_format(book(), name="dinas", text="a = 1\n"))
    back = chosen.apply(choose_format(chosen, name="umum", text=""))
    assert (back.group.format, format_text(back), len(back.formats)) == ("umum", "", 1)


def test_a_form_whose_text_is_lost_is_a_fault() -> None:
    """Paper would be printed in another form than the office's, and nobody would see why."""
    lost = book().apply(set_group(book(), {"format": "dinas"}))
    (found,) = [it for it in check_book(lost, TODAY) if it.level == "fault"]
    assert word(found.what, "id") == ("Bentuk dinas dipakai untuk mencetak, tetapi teksnya hilang.")
