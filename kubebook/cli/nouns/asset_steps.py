"""What a terminal asks about goods: which, how many, from which voucher. Only on a terminal."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, get_args

from kubebook.book.accounts.chart import holds_goods
from kubebook.book.book import Book, counting
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.goods.inventory import PIECE, UNTIED, add_asset, set_asset
from kubebook.book.goods.sources import Tie, brings_goods
from kubebook.book.goods.stock import find_asset, holdings, taken_from
from kubebook.book.records.goods import Condition, Origin
from kubebook.cli.nouns.asset_fields import LABELS, MONTHS, PIECES, read, read_count
from kubebook.cli.nouns.asset_telling import told_saved
from kubebook.errors.people import ChoiceUnknown
from kubebook.messages import N_, message
from kubebook.money import parse_amount
from kubebook.periods import parse_date
from kubebook.screen.form import Answers, Step, Summary, ask, ask_one

if TYPE_CHECKING:
    from kubebook.cli.session import Session

_OFFERED = 50
"""So many of the last vouchers are offered."""
_CHANGED = ("name", "quantity", "unit", "brand", "condition", "life_months", "tag")
"""What is asked of goods that are there; the rest is their voucher's."""


def ask_goods(session: "Session", typed: Mapping[str, str | None]) -> tuple[dict[str, object], Tie]:
    """The fields of new goods and the voucher that brought them; what was typed is not asked.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or said no.
    """
    book, today = session.read().book, session.day()
    steps = _steps(book, today)
    keys = {step.key for step in steps}
    given = {name: text for name, text in typed.items() if text is not None and name in keys}
    unasked = read(today, **{name: text for name, text in typed.items() if name not in keys})

    def summary(answers: Answers) -> Summary:
        details, tie = _parted({**unasked, **answers})
        return Summary(told_saved(book, add_asset(book, details, today=today, tie=tie)))

    answers = ask(
        steps,
        language=session.language,
        header=message(N_("Goods for the inventory.")),
        given=given,
        summary=summary,
    )
    return _parted({**unasked, **answers})


def ask_changes(session: "Session", typed: str) -> dict[str, object]:
    """What is otherwise of goods, with what stands there in [ ]; their voucher stays."""
    book, today = session.read().book, session.day()
    asset = find_asset(book, typed)
    steps = [
        replace(step, default=str(getattr(asset, step.key) or step.default or ""))
        for step in _steps(book, today)
        if step.key in _CHANGED
    ]

    def changed(answers: Answers) -> dict[str, object]:
        return {
            name: answer
            for name, answer in answers.items()
            if answer is not None and answer != getattr(asset, name)
        }

    def summary(answers: Answers) -> Summary:
        details = changed(answers)
        change = set_asset(book, asset.tag, details, today=today) if details else None
        return Summary(told_saved(book, change) if change else ())

    header = message(N_("{tag} {name} in the inventory."), tag=asset.tag, name=asset.name)
    return changed(ask(steps, language=session.language, header=header, summary=summary))


def ask_which(session: "Session", book: Book) -> str:
    """Which goods are meant."""
    held = [one for one in holdings(book).values() if one.quantity]
    step = Step(
        key="which",
        label=LABELS["which"],
        words={one.asset.tag: one.asset.name for one in held},
        parse=lambda typed: find_asset(book, typed).tag,
        explain=lambda tag: find_asset(book, str(tag)).name,
    )
    return str(ask_one(step, language=session.language))


def ask_pieces(session: "Session", there: int, unit: str) -> int:
    """How many pieces of them are gone; Enter is all that are there."""
    step = Step(
        key="quantity",
        label=message(N_("How many {unit} are gone"), unit=unit),
        default=str(there),
        parse=lambda typed: read_count(typed, PIECES),
    )
    return int(str(ask_one(step, language=session.language)))


def _parted(answers: Mapping[str, object]) -> tuple[dict[str, object], Tie]:
    """The answers as fields of goods, and as their tie."""
    given = {name: answer for name, answer in answers.items() if answer is not None}
    voucher, entry = given.pop("voucher", None), given.pop("entry", None)
    return given, Tie((str(voucher),) if voucher else (), int(str(entry)) if entry else None)


def _steps(book: Book, today: date) -> list[Step]:
    untied: Callable[[Answers], bool] = lambda answers: not answers.get("voucher")  # noqa: E731 (a condition of two steps)
    return [
        Step(key="name", label=LABELS["name"]),
        _voucher_step(book, today),
        Step(
            key="entry",
            label=LABELS["entry"],
            words=lambda answers: _parts(book, answers, today),
            hint=message(N_("The number of the entry: entry show tells it.")),
            when=lambda answers: len(_parts(book, answers, today)) > 1,
        ),
        Step(
            key="amount",
            label=LABELS["amount"],
            default="",
            hint=message(N_("Enter: all of the voucher. 350000, 350.000, 350rb or 1,25jt.")),
            parse=parse_amount,
            explain=lambda amount: message(N_("{amount:rp}, {amount:words}"), amount=amount),
        ),
        Step(
            key="acquired",
            label=LABELS["acquired"],
            default=message(N_("today")),
            parse=lambda typed: parse_date(typed, today),
            explain=lambda day: message(N_("{day:day}"), day=day) if day != today else None,
            when=untied,
        ),
        Step(
            key="quantity",
            label=LABELS["quantity"],
            default="1",
            parse=lambda typed: read_count(typed, PIECES),
        ),
        Step(key="unit", label=LABELS["unit"], default=PIECE, words=("buah", "ekor", "set")),
        Step(key="brand", label=LABELS["brand"], default=""),
        _choice("origin", get_args(Origin), "", untied),
        _choice("condition", get_args(Condition), "baik", lambda _: True),
        Step(
            key="life_months",
            label=LABELS["life_months"],
            default="0",
            hint=message(N_("48 is four years; 0: it is not depreciated.")),
            parse=lambda typed: read_count(typed, MONTHS, least=0),
        ),
        Step(
            key="tag",
            label=LABELS["tag"],
            default="",
            hint=message(N_("What is painted or written on it; Enter: it is numbered.")),
        ),
    ]


def _choice(
    key: str, words: tuple[str, ...], default: str, when: Callable[[Answers], bool]
) -> Step:
    def parse(typed: str) -> str:
        wanted = "-".join(typed.casefold().split())
        found = [word for word in words if word.startswith(wanted)]
        if wanted not in words and len(found) != 1:
            raise ChoiceUnknown(typed=typed, field=LABELS[key], choices=words)
        return wanted if wanted in words else found[0]

    return Step(key=key, label=LABELS[key], words=words, default=default, parse=parse, when=when)


def _voucher_step(book: Book, today: date) -> Step:
    """The voucher; those that brought goods which the inventory lacks are offered."""
    lacking = {
        entry.voucher: entry.text
        for entry in reversed(counting(book.entries))
        if (account := book.accounts.get(entry.target))
        and holds_goods(account)
        and entry.asset is None
        and taken_from(book.assets, entry) < entry.amount
    }
    return Step(
        key="voucher",
        label=LABELS["voucher"],
        default="",
        hint=message(N_("The voucher of the purchase or of the aid; Enter or -: none.")),
        words=dict(list(lacking.items())[:_OFFERED]),
        parse=lambda typed: (
            None if typed in UNTIED else find_voucher(book, typed, today.year)[0].voucher
        ),
        explain=lambda voucher: (
            find_voucher(book, str(voucher), today.year)[0].text if voucher else None
        ),
    )


def _parts(book: Book, answers: Answers, today: date) -> dict[str, str]:
    """The entries of the voucher answered that brought goods, by number."""
    voucher = answers.get("voucher")
    if not voucher:
        return {}
    parts = find_voucher(book, str(voucher), today.year)
    return {
        str(part.number): part.text
        for part in parts
        if part.asset is None and brings_goods(book, part)
    }
