"""Grants: added as the decree grants them, and changed as the award goes on.

Pure. How a grant was used is in `grants.use`, what is wrong or missing in `check.grants`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from kubebook.book.book import Book, next_number
from kubebook.book.checked import Choice, check_days, checked, short_name, spelled_out
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.use import is_aid
from kubebook.book.group import forgotten, of_same_person
from kubebook.book.records.change import Change, Record
from kubebook.book.records.grants import Budget, Grant, Stage
from kubebook.book.records.group import Group
from kubebook.errors.grants import (
    DeadlineBeforeDecree,
    GoodsAboveGrant,
    GrantNameBad,
    GrantNameTaken,
    StageNotFound,
    StagesUnlike,
)
from kubebook.errors.typed import NothingToSet
from kubebook.messages import N_, Message, message

BUDGETS: Mapping[Budget, str] = {
    "apbn": N_("APBN"),
    "apbd-provinsi": N_("APBD provinsi"),
    "apbd-kabupaten": N_("APBD kabupaten/kota"),
    "desa": N_("village budget"),
    "csr": N_("CSR of a company"),
    "lain": N_("other"),
}
"""The name of each budget on paper and screen."""
WORDS = {
    "budget": Choice(
        N_("budget"),
        {
            "apbd": "apbd-kabupaten",
            "apbd-kota": "apbd-kabupaten",
            "provinsi": "apbd-provinsi",
            "kabupaten": "apbd-kabupaten",
            "kota": "apbd-kabupaten",
            "apbdes": "desa",
            "other": "lain",
        },
    )
}
_PAST = {"decree_date": "--decree-date", "reported": "--reported", "stated": "--stated"}
"""The days of a grant that may not lie after today, with their options."""

_STAGE_CHANGED = N_(
    "Stage {stage} has another amount, so its report of {day:short} no longer counts as handed in."
    "\n  kubebook grant set {name} --stage-reported {stage}   if it still does"
)
_STAGE_GONE = N_("There is no stage {stage} any more, nor its report handed in on {day:short}.")


class Part(NamedTuple):
    """One stage as in the decree: its amount in whole rupiah, and its report's deadline."""

    amount: int
    due: date | None = None


def add_grant(
    book: Book,
    details: Mapping[str, object],
    *,
    today: date,
    stages: Sequence[Part] = (),
) -> Change:
    """Add a grant; if a companion came with it, that is the group's companion from then on.

    `details` are fields of `Grant` without its number; `name`, `budget` and `amount` are needed.
    If not given, `label` is made from the name, and `year` is that of the decree, or of today.

    Raises:
        GrantNameBad, GrantNameTaken, ChoiceUnknown, DayToCome: a value is not possible.
        GoodsAboveGrant, StagesUnlike, DeadlineBeforeDecree: fields that do not go together.
    """
    kept = _checked(book, details, None)
    decree_date = kept.get("decree_date")
    year = decree_date.year if isinstance(decree_date, date) else today.year
    made = {"label": spelled_out(str(details["name"])), "year": year, **kept}
    grant = Grant(number=next_number(book.grants), **made)
    put = _stages(book, grant, stages)
    _check(grant, stages, today)
    change = Change(did="grant add", put=(grant, *put, *_companion(book, grant, None)))
    return change._replace(notices=_not_named(book))


def set_grant(
    book: Book,
    typed: str,
    details: Mapping[str, object],
    *,
    today: date,
    stages: Sequence[Part] | None = None,
    stage_reported: int | None = None,
) -> Change:
    """Change fields of a grant; `stages` replace all that it had.

    `stage_reported` is the number of a stage: its report was handed in today. A report handed in
    before stays with the stage at the same place, if that has the same amount.

    Raises:
        GrantNotFound, GrantAmbiguous: the grant is not clear.
        StageNotFound: it has no such stage.
        NothingToSet: no field was given.
        KubebookError: as `add_grant`.
    """
    old = find_grant(book, typed)
    if not details and stages is None and stage_reported is None:
        raise NothingToSet
    grant = old._replace(**_checked(book, details, old))
    put: list[Record] = [grant] if grant != old else []
    former = present = stages_of(book, old)
    if stages is not None:
        put += [stage._replace(removed=today) for stage in former]
        present = _stages(book, grant, stages, former)
        put += present
    if stage_reported is not None:
        stage = next((one for one in present if one.stage == stage_reported), None)
        if stage is None:
            raise StageNotFound(stage=stage_reported, name=old.name, stages=len(present))
        reported = stage._replace(reported=today)
        put = [one for one in put if one is not stage] + [reported]
        present = [reported if one is stage else one for one in present]
    _check(grant, [Part(one.amount, one.due) for one in present], today)
    groups = _companion(book, grant, old)
    notices = [notice for group in groups for notice in forgotten(book.group, group)]
    notices += _reports_forgotten(grant, former, present)
    return Change(did="grant set", put=(*put, *groups), notices=tuple(notices))


def stages_of(book: Book, grant: Grant) -> list[Stage]:
    """The stages in which a grant comes, in order."""
    return sorted(
        (one for one in book.stages if one.grant == grant.number and one.removed is None),
        key=lambda one: one.stage,
    )


class ReportOwed(NamedTuple):
    """What is to be handed in for a grant: the report, the statement, or that of a stage.

    `stage` is 0 but for a stage; `due` is the deadline, `done` the day it was handed in.
    """

    of: Literal["stage", "grant", "statement"]
    stage: int
    due: date | None
    done: date | None


def reports_owed(book: Book, grant: Grant) -> tuple[ReportOwed, ...]:
    """All that is to be handed in for a grant, the stages first."""
    return (
        *(ReportOwed("stage", one.stage, one.due, one.reported) for one in stages_of(book, grant)),
        ReportOwed("grant", 0, grant.report_due, grant.reported),
        ReportOwed("statement", 0, grant.statement_due, grant.stated),
    )


def deadlines_of_report(book: Book, grant: Grant) -> list[date]:
    """The deadlines of the reports on a grant and its stages that are not handed in, in order."""
    owed = (one for one in reports_owed(book, grant) if one.of != "statement" and not one.done)
    return sorted(one.due for one in owed if one.due)


def parse_grant_name(typed: str) -> str:
    """The name typed for a grant: small letters, digits and dashes.

    Raises:
        GrantNameBad: no such name can be made of it.
    """
    return short_name(typed, GrantNameBad)


def _checked(book: Book, typed: Mapping[str, object], own: Grant | None) -> dict[str, Any]:
    """The fields as they are recorded: the name can be typed and is free, the label not empty."""
    kept = checked(Grant, typed, words=WORDS)
    if "name" in kept:
        kept["name"] = parse_grant_name(kept["name"])
        taken = next((one for one in book.grants if one.name == kept["name"]), None)
        if taken and taken != own:
            raise GrantNameTaken(name=taken.name, label=taken.label)
    if not kept.get("label", "-"):
        del kept["label"]
    return of_same_person(own, kept) if own else kept


def _check(grant: Grant, stages: Sequence[Part], today: date) -> None:
    check_days(grant, today, _PAST)
    if grant.goods > grant.amount:
        raise GoodsAboveGrant(goods=grant.goods, amount=grant.amount)
    total = sum(stage.amount for stage in stages)
    if stages and total not in (grant.amount, grant.amount - grant.goods):
        raise StagesUnlike(total=total, amount=grant.amount)
    dues = (grant.report_due, grant.statement_due, *(stage.due for stage in stages))
    for due in dues:
        if due and grant.decree_date and due < grant.decree_date:
            raise DeadlineBeforeDecree(due=due, decree=grant.decree_date)


def _stages(
    book: Book, grant: Grant, parts: Sequence[Part], former: Iterable[Stage] = ()
) -> list[Stage]:
    """The stages of a grant as typed, with the reports handed in of those that stay."""
    first = next_number(book.stages)
    reported = {(stage.stage, stage.amount): stage.reported for stage in former}
    return [
        Stage(
            number=first + place - 1,
            grant=grant.number,
            stage=place,
            amount=part.amount,
            due=part.due,
            reported=reported.get((place, part.amount)),
        )
        for place, part in enumerate(parts, start=1)
    ]


def _reports_forgotten(
    grant: Grant, former: Iterable[Stage], present: Iterable[Stage]
) -> Iterator[Message]:
    """Notices on the reports handed in of stages that were typed anew with another amount."""
    now = {stage.stage: stage for stage in present}
    for stage in former:
        if stage.reported is None or (stage.stage in now and now[stage.stage].reported):
            continue
        facts = {"stage": stage.stage, "day": stage.reported, "name": grant.name}
        yield Message(_STAGE_CHANGED if stage.stage in now else _STAGE_GONE, facts)


def _companion(book: Book, grant: Grant, old: Grant | None) -> tuple[Group, ...]:
    """The group with the companion of a grant, if the grant names a new one.

    Whoever is the first of a grant came with its decree; the day of a successor must be given.
    """
    new = (grant.companion, grant.companion_since)
    if not grant.companion or (old and new == (old.companion, old.companion_since)):
        return ()
    with_decree = None if old and old.companion else grant.decree_date
    since = grant.companion_since or with_decree
    details = {"companion": grant.companion, **({"companion_since": since} if since else {})}
    group = book.group._replace(**of_same_person(book.group, details))
    return (group,) if group != book.group else ()


def _not_named(book: Book) -> tuple[Message, ...]:
    """Notice for a second grant: entries that counted for the only one must name it now."""
    if len(book.grants) != 1:
        return ()
    first = book.grants[0].name
    bare = [
        entry
        for entry in book.entries
        if entry.voided is None and is_aid(entry) and not entry.grant and not entry.line
    ]
    return tuple(
        message(
            N_(
                "{voucher} names no grant. It counted for {first}, the only one so far:\n"
                '  kubebook entry correct {voucher} --grant {first} --reason "bantuan {first}"'
            ),
            voucher=entry.voucher,
            first=first,
        )
        for entry in bare
    )
