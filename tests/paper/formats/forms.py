"""Random formats for property tests: whatever an office may write that is not refused."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.checks import (
    BARE,
    LEAST_MM,
    REPORTS,
    SIGNED,
    columns_of,
    is_printed,
    sections_of,
)
from kubebook.paper.formats.format import (
    BookColumn,
    BookForm,
    Chosen,
    DocumentForm,
    Format,
    Head,
    Labels,
    Letterhead,
    LetterheadLine,
    PaperForm,
    Signer,
    Signing,
    Titles,
    VoucherForm,
)
from kubebook.paper.parts.blocks.first_page import BLOCKS
from kubebook.paper.parts.blocks.recap import ROWS as RECAP_ROWS
from kubebook.paper.parts.blocks.results import ROWS as RESULTS_ROWS
from kubebook.paper.parts.chosen_rows import ROWS
from kubebook.paper.parts.closing import BALANCES
from kubebook.paper.parts.document_facts import FACTS
from kubebook.paper.parts.logo import as_text
from kubebook.statements.catalogue import STATEMENTS
from tests.books import HOSTILE
from tests.pictures import picture

WORDS = st.sampled_from(
    ("", "Mengetahui,", "x", HOSTILE.replace("{", ""), "Ḥasan 中文 ½", "Kata " * 30, "P" * 60)
)
SHORT = st.sampled_from(("", "Saldo", "W" * 40, "Ḥasan 中文 ½", "Kata " * 8))
"""What stands before a figure or in a corner."""
OVER = st.sampled_from(("", "Hasil usaha", "W" * 80, "Kata " * 16))
"""What stands over a block."""
LOGO = as_text(picture(), 20) or ""
SIGNATORIES = ("ketua", "sekretaris", "bendahara", "companion", "village_head", "witness")

papers = st.builds(
    PaperForm,
    size=st.sampled_from(("A4", "F4", (200.0, 280.0), (215.9, 279.4), (297.0, 420.0))),
    left=st.integers(10, 25),
    right=st.integers(10, 25),
    top=st.integers(5, 25),
    bottom=st.integers(18, 30),
    punch=st.sampled_from(("left", "right", "top", "none")),
    binding=st.integers(15, 28),
    notice=st.integers(10, 30),
)
labels = st.builds(
    Labels,
    amount=st.sampled_from(("Rp{amount}", "Rp. {amount},-", "Rp {amount},00", "{amount} rupiah")),
    letter_number=st.sampled_from(
        (
            "{serial:03}/KUBE-{code}/{month}/{year}",
            "KUBE/{serial}",
            "{year}.{month_number}.{serial:04}",
        )
    ),
    iks=WORDS,
    register=st.sampled_from(("", "DTKS", "BDT")),
)
letterheads = st.builds(
    Letterhead,
    logo=st.sampled_from(("", LOGO)),
    logo_height=st.integers(8, 40),
    logo_side=st.sampled_from(("left", "right")),
    lines=st.lists(
        st.builds(
            LetterheadLine,
            text=st.sampled_from(
                (("PEMERINTAH KOTA CONTOH",), ("{address}", "{village}"), ("x" * 150,))
            ),
            size=st.integers(7, 24),
            strong=st.booleans(),
        ),
        max_size=5,
    ).map(tuple),
)
heads: st.SearchStrategy[Head] = st.sampled_from(("office", "group", "none"))
numbered = st.sampled_from(("", "Dinas Sosial"))
signers = st.one_of(
    st.builds(Signer, who=st.sampled_from(SIGNATORIES), words=WORDS, title=WORDS),
    st.builds(Signer, words=WORDS, title=st.just("Camat {district}"), name=WORDS, nip=WORDS),
)
signings = st.builds(
    Signing,
    left=st.lists(signers, max_size=3).map(tuple),
    right=st.lists(signers, min_size=1, max_size=3).map(tuple),
)
slip_signers = st.lists(
    st.one_of(signers, st.just(Signer(who="other_side", words="Yang menerima,"))),
    min_size=1,
    max_size=3,
).map(lambda them: tuple(replace(one, nip="") for one in them))


@st.composite
def columns(draw: st.DrawFn, book: str, *, of: Sequence[str] = ()) -> tuple[BookColumn, ...]:
    """Some of the columns of a book in any order, of any width that is not too narrow."""
    known = columns_of(book)
    names = draw(st.lists(st.sampled_from(of or tuple(known)), min_size=1, unique=True, max_size=9))
    made = []
    for name in names:
        least = int(LEAST_MM[known[name].kind])
        wide: Any = draw(st.sampled_from((None, None, "rest", least, least + 8)))
        heading = draw(st.one_of(st.just(""), WORDS))
        group = draw(st.sampled_from(("", "", "Uang")))
        always = draw(st.booleans())
        made.append(BookColumn(field=name, width=wide, heading=heading, group=group, always=always))
    by_hand = BookColumn(heading="Paraf", width=12)
    return tuple([*made, by_hand] if draw(st.booleans()) else made)


def chosen_from(known: Sequence[str]) -> st.SearchStrategy[tuple[Chosen, ...]]:
    """Some rows in any order, some of them under another name."""
    names = st.lists(st.sampled_from(known), unique=True, max_size=len(known))
    rows = names.flatmap(
        lambda them: st.tuples(
            *(st.builds(Chosen, field=st.just(it), heading=SHORT) for it in them)
        )
    )
    return rows.map(tuple)


@st.composite
def book_forms(draw: st.DrawFn, book: str) -> BookForm:
    """One book as an office may want it."""
    return BookForm(
        title=draw(WORDS),
        title_at=draw(st.sampled_from(("left", "centre"))),
        form_code=draw(SHORT),
        columns=draw(columns(book)),
        numbered=draw(st.booleans()),
        rupiah=draw(st.booleans()),
        closing=draw(st.sampled_from(((), ("Tutup {day}: {total} ({total_words}).", "x" * 150)))),
        closing_rows=draw(chosen_from(tuple(BALANCES))),
        letterhead=draw(st.one_of(st.none(), heads)),
        facts=draw(chosen_from(tuple(FACTS))),
        rows=draw(chosen_from(tuple(ROWS[book]))) if book in ROWS else (),
        keeper=draw(st.sampled_from(("bendahara", "sekretaris"))),
        signing=draw(st.one_of(st.none(), signings)),
    )


@st.composite
def document_forms(draw: st.DrawFn, name: str) -> DocumentForm:
    """One document with any of its sections in any order."""
    below = umum().document(name)
    possible = sections_of(name)
    is_report = name in REPORTS
    sections = st.lists(st.sampled_from(possible), min_size=1, max_size=6, unique=True).map(tuple)
    blocks = st.lists(st.sampled_from(tuple(BLOCKS)), max_size=5, unique=True)
    return replace(
        below,
        title=draw(WORDS),
        title_at=draw(st.sampled_from(("left", "centre"))),
        form_code=draw(SHORT),
        facts=draw(chosen_from(tuple(FACTS))) if is_printed(name, "facts") else (),
        results=draw(chosen_from(RESULTS_ROWS)) if is_report else (),
        recap=draw(chosen_from(tuple(RECAP_ROWS))) if is_report else (),
        letterhead="office" if name in BARE else draw(heads),
        full_numbers=draw(numbered) if possible else "",
        sections=draw(sections) if possible else (),
        full_sections=draw(sections) if is_report else (),
        first_page=tuple((one,) for one in draw(blocks)) if is_report else (),
        closing=draw(st.sampled_from(((), ("Tutup {day}, {total}.",)))) if is_report else (),
        headings={one: draw(OVER) for one in draw(st.sets(st.sampled_from(possible), max_size=3))}
        if possible
        else {},
        signing=draw(signings) if name in SIGNED else Signing(),
    )


@st.composite
def formats(draw: st.DrawFn) -> Format:
    """A format over umum, in which anything may differ."""
    form = umum()
    books = draw(st.sets(st.sampled_from(tuple(STATEMENTS)), max_size=6))
    return replace(
        form,
        title="Rekaan",
        paper=draw(papers),
        labels=draw(labels),
        letterhead=draw(letterheads),
        group_letterhead=draw(letterheads),
        titles=Titles(ketua=draw(WORDS), companion=draw(WORDS), lurah=draw(WORDS)),
        documents={name: draw(document_forms(name)) for name in form.documents},
        vouchers=VoucherForm(
            paid=draw(slip_signers), received=draw(slip_signers), moved=draw(slip_signers)
        ),
        books={**form.books, **{name: draw(book_forms(name)) for name in sorted(books)}},
    )
