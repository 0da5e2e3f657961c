"""A form made from its fields: what a terminal asks about a new record, or one that exists.

Imported only when something is asked: the dialogue loads slowly.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from kubebook.book.find import folded
from kubebook.book.records.change import Change
from kubebook.cli.declared.field import TEXT, Answers, Causes, Field, Text, Values, keys_of
from kubebook.cli.declared.telling import told_facts
from kubebook.cli.declared.typed import Typed
from kubebook.cli.session import Session
from kubebook.messages import N_, Message, message
from kubebook.screen.dialogue import EMPTY
from kubebook.screen.form import ask, ask_one
from kubebook.screen.step import ReadBack, Step, Suggest

Plan = Callable[[Values], Change | Sequence[Text] | ReadBack]
"""Makes, from the values, the change they would cause, or what is shown before the last question.

Raises what the rules refuse."""
MAY_EMPTY = message(N_("A name, a number or words; - empties it."))
EMPTIES = message(N_("- empties it."))


def ask_new(
    session: Session,
    fields: Sequence[Field],
    typed: Typed,
    *,
    header: Text,
    plan: Plan,
    causes: Causes = MappingProxyType({}),
    suggest: Suggest | None = None,
) -> Values:
    """The values of a new record, typed or asked for; empty ones are left out.

    `suggest` is passed to the form.

    Raises:
        KubebookError: what was typed is refused, and no question can mend it.
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    asked = [field for field in fields if field.asked]
    keys = keys_of(asked)
    aside = typed.read([field for field in fields if field.key not in keys], session)

    def whole(answers: Answers) -> Values:
        return {**aside, **{key: value for key, value in answers.items() if value is not None}}

    answers = ask(
        [_new_step(session, field) for field in asked],
        language=session.language,
        header=header,
        given={key: text for key, text in typed.texts.items() if key in keys},
        summary=lambda answers: _summary(plan(whole(answers))),
        causes=causes,
        suggest=suggest,
    )
    return whole(answers)


def ask_changes(
    session: Session,
    fields: Sequence[Field],
    record: object,
    *,
    header: Text,
    plan: Plan,
    causes: Causes = MappingProxyType({}),
    reason: Field | None = None,
) -> Values:
    """The values that differ now; the present value stands in [ ], and Enter keeps it.

    If anything differs, `reason` is asked at the end: why. `plan` is called before it is known.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    book = session.read().book
    asked = [field for field in fields if field.asked]
    now = {field.key: field.of(book, record) for field in asked}
    written = {field.key: field.kind.write(now[field.key]) for field in asked}
    nothing = {field.key: field.kind.nothing for field in asked}

    def changed(answers: Answers) -> Values:
        found = {
            key: nothing[key] if answers[key] is None else answers[key]
            for key in now.keys() & answers
            if answers[key] is not None or written[key]
        }
        return {key: found[key] for key in now if key in found and found[key] != now[key]}

    def whole(answers: Answers) -> Values:
        why = {reason.key: answers[reason.key]} if reason and reason.key in answers else {}
        return {**changed(answers), **why}

    def summary(answers: Answers) -> ReadBack:
        values = changed(answers)
        if not values:
            return ReadBack((), nothing=True)
        planned = plan(whole(answers))
        return _summary(_what_changes(asked, values) if isinstance(planned, Change) else planned)

    def is_kept(key: str, answers: Answers) -> bool:
        same = key not in answers or answers[key] == now[key]
        return same or folded(str(answers[key] or "")) == folded(str(now[key]))

    steps = [
        replace(
            _kept_step(session, field, now[field.key]), stands=partial(is_kept, field.describes)
        )
        for field in asked
    ]
    if reason:
        why = step_of(session, reason, reason.usual)
        steps.append(replace(why, when=lambda answers: bool(changed(answers)), last=True))
    answers = ask(
        steps,
        language=session.language,
        header=header,
        summary=summary,
        causes=causes,
    )
    return whole(answers)


def ask_field(session: Session, field: Field) -> Any:
    """The value of one field alone."""
    return ask_one(step_of(session, field, _default(session, field)), language=session.language)


def step_of(session: Session, field: Field, default: Text | None) -> Step:
    """The question for a field; `default` is the text that Enter takes."""
    kind = field.kind
    find, words = kind.find or kind.read, field.offers
    explain = field.explain or kind.explain
    return Step(
        key=field.key,
        label=field.called,
        parse=lambda text: find(text, session),
        default=default,
        empties=field.usual == "",
        needs_words=field.is_words and field.usual is None,
        words=lambda answers: words(session, answers),
        hint=field.hint or kind.hint,
        explain=lambda answer: None if answer is None else explain(answer, session),
        when=lambda answers: field.when(session, answers),
        parts=partial(field.parts, session) if field.parts else None,
        options=tuple(field.options.split()),
    )


def _default(session: Session, field: Field) -> Text | None:
    """The text that Enter takes for a field that has no value yet."""
    return field.likely(session) if field.likely else field.usual


def _new_step(session: Session, field: Field) -> Step:
    """The question for a field of a new thing."""
    step = step_of(session, field, _default(session, field))
    return replace(step, likely=lambda answers: field.after(session, answers))


def _kept_step(session: Session, field: Field, value: object) -> Step:
    """The question for a field that has `value`."""
    text = field.kind.write(value)
    may_be_empty = field.usual == ""
    step = step_of(session, field, text or ("" if may_be_empty else None))
    return replace(
        step,
        parse=lambda typed: value if typed == text else step.parse(typed),
        hint=_hint_of(step, field) if may_be_empty and text else step.hint,
    )


def _what_changes(fields: Sequence[Field], values: Values) -> list[Message]:
    """Each changed field with its new value."""
    return told_facts(
        (
            field.label,
            EMPTY
            if values[field.key] == field.kind.nothing
            else field.kind.show(values[field.key]),
        )
        for field in fields
        if field.key in values
    )


def _hint_of(step: Step, field: Field) -> Text | None:
    """How an answer looks, and that a dash empties the field, if its own hint does not say so."""
    if step.hint is None:
        return MAY_EMPTY if field.kind is TEXT else EMPTIES
    return step.hint if field.hint else message(N_("{hint} (- empties it)"), hint=step.hint)


def _summary(planned: Change | Sequence[Text] | ReadBack) -> ReadBack:
    if isinstance(planned, ReadBack):
        return planned
    return ReadBack(() if isinstance(planned, Change) else planned)
