"""The annual report in the format `umum`: its sections, its notes to the accounts, its signers.

A value and nothing else (GUIDELINE section 3).
"""

from kubebook.messages import N_
from kubebook.paper.format import BookColumn, BookForm, Chapter, DocumentForm, Signer, Signing

_NOTES = (
    Chapter(
        title=N_("General facts"),
        paragraphs=(
            (
                N_("{group} is a joint business group (KUBE) in {where}."),
                N_("Its business: {business}."),
            ),
            (
                N_("On {day} it has {members} member households."),
                N_("Officers: {officers}."),
                N_("Companion: {companion}."),
                N_("Bank account: {account}."),
            ),
            (N_("Aid: {grants}."),),
        ),
    ),
    Chapter(
        title=N_("Basis of the accounts"),
        paragraphs=(
            (
                N_(
                    "These accounts follow SAK EMKM, the accounting standard for micro, small and "
                    "medium entities, in rupiah and at historical cost."
                ),
                N_(
                    "Their figures are those of the entries in this book since {began}, each with "
                    "a numbered voucher."
                ),
            ),
            (
                N_(
                    "Income and costs are booked on the day they arise, even where the money "
                    "follows later."
                ),
                N_(
                    "The cash flow statement tells directly of cash and bank alone; money moved "
                    "between the two is no flow."
                ),
            ),
            (
                N_(
                    "The year runs from January to December. There are no closing entries: "
                    "retained profit and the profit of this year are reckoned from all entries."
                ),
            ),
        ),
    ),
    Chapter(
        title=N_("Accounting policies"),
        paragraphs=(
            (
                N_("The group's money is cash in hand and money at the bank."),
                N_("What is held for others ({held}) stands among the liabilities."),
            ),
            (
                N_(
                    "Claims ({claims}) stand at what is still to be paid; nothing is deducted for "
                    "what may never be paid."
                ),
            ),
            (N_("Goods ({goods}) stand at cost."),),
            (
                N_(
                    "Equipment ({equipment}) stands at cost less the depreciation booked: equal "
                    "parts by month over the useful life that the group set for each thing."
                ),
            ),
            (
                N_(
                    "Aid ({aid}) is shown as equity and not as income; what is returned lessens "
                    "it. This is the group's own choice; these notes claim no more than that."
                ),
            ),
            (
                N_(
                    "Members' savings that stay with the group ({capital}) are shown as equity "
                    "too. This as well is the group's own choice, and nothing more is claimed."
                ),
            ),
        ),
    ),
)

ANNUAL = DocumentForm(
    sections=(
        "first-page",
        "monthly-results",
        "income",
        "position",
        "cash-flow",
        "plan-progress",
        "grant-use",
        "inventory",
        "notes",
        "members",
        "meetings",
        "visits",
        "signatures",
    ),
    full_sections=(
        "first-page",
        "monthly-results",
        "income",
        "position",
        "cash-flow",
        "plan-progress",
        "grant-use",
        "inventory",
        "notes",
        "cash-book",
        "corrections",
        "cash-in-hand",
        "bank-book",
        "members",
        "officers",
        "meetings",
        "guests",
        "visits",
        "signatures",
    ),
    first_page=(("story", "topics"), ("results", "money"), ("recap",), ("months",)),
    read_out=N_(
        "Read out at the annual members' meeting on ___________ date __________________, "
        "present _____ of {total} members."
    ),
    notes=_NOTES,
    headings={
        "corrections": N_("Corrections this year"),
        "details": N_("Details of the balances"),
    },
    books={
        "members": BookForm(
            columns=(
                BookColumn(name="member"),
                BookColumn(name="name", rest=True),
                BookColumn(name="nik"),
                BookColumn(name="sex"),
                BookColumn(name="address"),
                BookColumn(name="role"),
                BookColumn(name="joined"),
            )
        ),
        "meetings": BookForm(
            columns=tuple(
                BookColumn(name=name)
                for name in ("number", "day", "place", "agenda", "present", "decisions")
            )
        ),
        "visits": BookForm(
            columns=tuple(
                BookColumn(name=name)
                for name in ("number", "date", "purpose", "suitable", "result", "follow_up")
            )
        ),
    },
    signing=Signing(
        left=(Signer(who="companion", lead=N_("Seen by,")), Signer(who="village_head")),
        right=(Signer(who="ketua", lead=N_("Reported by,")), Signer(who="bendahara")),
    ),
)
