"""What an accountability report needs of its grant and the book does not have.

Pure. Findings about grants that do not depend on a report are in `check.grants`.
"""

from collections.abc import Iterator

from kubebook.book.book import officer_on
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.check.words import FACTS_OF_GRANT, FACTS_OF_GROUP
from kubebook.book.grants.attribution import current_lines
from kubebook.messages import message


def unknown(scope: Scope) -> Iterator[Finding]:
    """The unknown facts of the group and those of the grant, in one finding each."""
    if scope.grant is None:
        return
    grant, book = scope.grant.use.grant, scope.book
    if not book.grants:
        yield found("grant-none")
    of_grant = [field for field in FACTS_OF_GRANT if not getattr(grant, field)]
    if of_grant:
        lacking = tuple(message(FACTS_OF_GRANT[field]) for field in of_grant)
        yield found("grant-facts", lacking=lacking)
    chair = officer_on(book, "ketua", scope.day)
    known = {
        **book.group._asdict(),
        "ketua": chair,
        "bendahara": officer_on(book, "bendahara", scope.day),
        "nik": chair is None or chair.nik,
    }
    of_group = [field for field in FACTS_OF_GROUP if not known[field]]
    if of_group:
        lacking = tuple(message(FACTS_OF_GROUP[field]) for field in of_group)
        yield found("group-facts", lacking=lacking)


def without_plan(scope: Scope) -> Iterator[Finding]:
    """A plan without a line that the grant pays, or a plan that no meeting agreed to."""
    if scope.grant is None:
        return
    if not current_lines(scope.grant.own):
        yield found("plan-empty")
    elif not scope.book.plan_versions:
        yield found("plan-not-agreed")


def not_returned(scope: Scope) -> Iterator[Finding]:
    """What is left of a grant, if the rest must be returned."""
    if scope.grant:
        use = scope.grant.use
        rest = use.left + use.interest
        if use.grant.returns and rest > 0:
            yield found("rest-not-returned", rest=rest)
