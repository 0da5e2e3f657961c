"""One grant told on the screen and to scripts: what its decree says, and its figures."""

from kubebook.book.book import Book
from kubebook.book.grants.awards import BUDGETS, stages_of
from kubebook.book.records.grants import Grant
from kubebook.cli.nouns.grant_fields import LABELS
from kubebook.messages import N_, Message, message


def facts(book: Book, grant: Grant) -> list[Message]:
    """What is known of a grant, a line each; what is not known is left out."""
    values: dict[str, object] = {
        **grant._asdict(),
        "budget": message(BUDGETS[grant.budget]),
        "year": str(grant.year),
        "amount": message(N_("{amount:rp} ({amount:words})"), amount=grant.amount),
        "goods": message(N_("{amount:rp}"), amount=grant.goods) if grant.goods else "",
        "returns": message(N_("goes back") if grant.returns else N_("stays with the group")),
        "stages": tuple(
            message(
                N_("{stage}: {amount:rp}, report due {due}")
                if stage.due
                else N_("{stage}: {amount:rp}"),
                stage=stage.stage,
                amount=stage.amount,
                due=stage.due,
            )
            for stage in stages_of(book, grant)
        ),
    }
    return [
        message(N_("{label}: {value}"), label=label, value=values[field])
        for field, label in {**LABELS, "name": message(N_("Name"))}.items()
        if values[field]
    ]


_FIGURES = {
    "received": N_("Received"),
    "shortfall": N_("Missing of what the decree says"),
    "spent": N_("Spent"),
    "to_members": N_("Of it paid to members"),
    "returned": N_("Returned"),
    "left": N_("Left over"),
    "interest": N_("Bank interest on it"),
}


def figure(name: str, amount: int) -> Message:
    """One figure of a grant with what it is called."""
    return message(N_("{label}: {amount:rp}"), label=message(_FIGURES[name]), amount=amount)


def as_data(book: Book, grant: Grant, figures: dict[str, int]) -> dict[str, object]:
    """Every field and figure of a grant, for scripts."""
    fields = {name: value for name, value in grant._asdict().items() if name != "number"}
    stages = [
        {
            "stage": stage.stage,
            "amount": stage.amount,
            "due": stage.due,
            "reported": stage.reported,
        }
        for stage in stages_of(book, grant)
    ]
    return {**fields, "stages": stages, **figures}
