"""`grant`: the awards of aid, from decree to proof."""

import typer

from kubebook.book.book import Book
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.awards import add_grant, set_grant
from kubebook.book.grants.use import uses_of
from kubebook.book.records.change import Change
from kubebook.book.records.grants import Grant
from kubebook.cli.asking import left_out, needed, writing_day
from kubebook.cli.nouns.grant_fields import (
    LABELS,
    OPTIONS,
    Budget,
    Companion,
    CompanionSince,
    Decree,
    DecreeDate,
    Giver,
    Goods,
    Label,
    NewName,
    Promised,
    Renamed,
    ReportDue,
    Reported,
    Returns,
    StageReported,
    Stages,
    Stated,
    StatementDue,
    Sts,
    Which,
    Year,
    details_of,
    typed_of,
)
from kubebook.cli.nouns.grant_telling import as_data, facts, figure
from kubebook.cli.options import AsJson, with_option
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The awards of aid, from decree to proof."))
NEEDED = ("name", "budget", "amount")


@app.command(
    cls=WordedCommand,
    help=N_(
        "Add a grant, as its decree says.\n\n"
        'kubebook grant add bansos-2026 --amount 20jt --budget apbn --decree "460/12/2026"\n\n'
        "The money itself is recorded when it comes:\n"
        'kubebook receipt 20jt "Dana bantuan" --account bantuan-sosial --into bank\n'
        'kubebook adjust 5jt "Mesin jahit" --from bantuan-sosial --to peralatan'
    ),
)
def add(
    ctx: typer.Context,
    name: NewName = None,
    label: Label = None,
    budget: Budget = None,
    amount: Promised = None,
    goods: Goods = None,
    giver: Giver = None,
    decree: Decree = None,
    decree_date: DecreeDate = None,
    year: Year = None,
    stage: Stages = None,
    report_due: ReportDue = None,
    statement_due: StatementDue = None,
    returns: Returns = None,
    companion: Companion = None,
    companion_since: CompanionSince = None,
) -> None:
    """A new grant."""
    session = session_of(ctx)
    today = writing_day(session)
    given = typed_of(
        stage,
        returns,
        name=name,
        label=label,
        budget=budget,
        amount=amount,
        goods=goods,
        giver=giver,
        decree=decree,
        decree_date=decree_date,
        year=year,
        report_due=report_due,
        statement_due=statement_due,
        companion=companion,
        companion_since=companion_since,
    )
    missing = [field for field in NEEDED if field not in given]
    if missing and not session.on_terminal:
        raise left_out(*(with_option(LABELS[one], OPTIONS.get(one)) for one in missing))
    if missing:
        from kubebook.cli.nouns.grant_steps import ask_new

        details, stages = ask_new(session, given)
    else:
        details, stages = details_of(today, given)
    edited = session.edit(lambda book: add_grant(book, details, today=today, stages=stages))
    _tell(session, edited.book, edited.change)
    if session.on_terminal:
        session.screen.tell(
            message(
                N_(
                    "When it comes:\n"
                    "  kubebook receipt JUMLAH --account bantuan-sosial --into bank\n"
                    "A mistake?\n"
                    "  kubebook grant set {name}"
                ),
                name=edited.book.grants[-1].name,
            )
        )


@app.command("list", cls=WordedCommand, help=N_("List the grants."))
def list_grants(ctx: typer.Context, as_json: AsJson = False) -> None:
    """The statement `grants`."""
    show_statement(session_of(ctx), "grants", as_json=as_json)


@app.command(cls=WordedCommand, help=N_("Show one grant, and what became of it."))
def show(ctx: typer.Context, grant: Which = None, as_json: AsJson = False) -> None:
    """What the decree says, and the figures; those of `grant-use` stand there in full."""
    session = session_of(ctx)
    book = session.read().book
    found = _the_grant(session, book, grant)
    use = next(use for use in uses_of(book) if use.grant == found)
    figures = {
        "received": use.received,
        "shortfall": use.shortfall,
        "spent": use.spent,
        "to_members": use.to_members,
        "returned": use.returned,
        "left": use.left,
        "interest": use.interest,
    }
    if as_json:
        session.screen.data(as_data(book, found, figures))
        return
    session.screen.tell(*facts(book, found))
    session.screen.tell("", *(figure(name, amount) for name, amount in figures.items()))
    session.screen.tell("", message(N_("kubebook show grant-use")))


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Change what is known of a grant.\n\n"
        "kubebook grant set bansos-2026 --reported 5/1/2027\n"
        "kubebook grant set bansos-2026 --sts 00012/STS/2026"
    ),
)
def set_(
    ctx: typer.Context,
    grant: Which = None,
    name: Renamed = None,
    label: Label = None,
    budget: Budget = None,
    amount: Promised = None,
    goods: Goods = None,
    giver: Giver = None,
    decree: Decree = None,
    decree_date: DecreeDate = None,
    year: Year = None,
    stage: Stages = None,
    stage_reported: StageReported = None,
    report_due: ReportDue = None,
    statement_due: StatementDue = None,
    reported: Reported = None,
    stated: Stated = None,
    returns: Returns = None,
    sts: Sts = None,
    companion: Companion = None,
    companion_since: CompanionSince = None,
) -> None:
    """Only what is named changes; --stage puts new stages in the place of all."""
    session = session_of(ctx)
    today = writing_day(session)
    given = typed_of(
        stage,
        returns,
        name=name,
        label=label,
        budget=budget,
        amount=amount,
        goods=goods,
        giver=giver,
        decree=decree,
        decree_date=decree_date,
        year=year,
        report_due=report_due,
        statement_due=statement_due,
        reported=reported,
        stated=stated,
        sts=sts,
        companion=companion,
        companion_since=companion_since,
    )
    details, parts = details_of(today, given)
    stages = parts if stage else None
    typed = _the_grant(session, session.read().book, grant).name
    if not details and stages is None and stage_reported is None and session.on_terminal:
        from kubebook.cli.nouns.grant_steps import ask_changes

        details, stages = ask_changes(session, typed)

    def make(book: Book) -> Change:
        return set_grant(
            book, typed, details, today=today, stages=stages, stage_reported=stage_reported
        )

    edited = session.edit(make)
    _tell(session, edited.book, edited.change, typed)


def _the_grant(session: Session, book: Book, typed: str | None) -> Grant:
    """The grant that was named; the only one where none was.

    Raises:
        LeftOut, GrantNotFound, GrantAmbiguous: which grant?
    """
    if typed is None and len(book.grants) == 1:
        return book.grants[0]
    (name,) = needed(session, (message(N_("Which grant")), typed))
    return find_grant(book, name)


def _tell(session: Session, book: Book, change: Change, typed: str = "") -> None:
    put = next((record for record in change.put if isinstance(record, Grant)), None)
    grant = put or find_grant(book, typed)
    session.screen.tell(
        message(
            N_("Saved {name}: {label}, {amount:rp}."),
            name=grant.name,
            label=grant.label,
            amount=grant.amount,
        )
    )
