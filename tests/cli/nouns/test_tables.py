"""The tables of fields: nothing of a record is left out of them, and options have one name each."""

from collections.abc import Sequence
from datetime import date

import pytest

from kubebook.book.people.forgetting import FORGOTTEN
from kubebook.book.records.accounts import Account
from kubebook.book.records.goods import Asset
from kubebook.book.records.grants import Grant
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member
from kubebook.cli.declared.field import Field, keys_of
from kubebook.cli.declared.telling import told
from kubebook.cli.nouns import account, asset, grant_table, group, member
from tests.cli.desk import Desk

DAY = date(2026, 10, 31)
GRANT = Grant(
    number=1, name="csr", label="CSR", budget="csr", amount=2, year=2026, goods=1, giver="a",
    decree="b", decree_date=DAY, report_due=DAY, statement_due=DAY, reported=DAY, stated=DAY,
    returns=True, sts="c", companion="d", companion_since=DAY,
)  # fmt: skip
"""A grant of which everything is known."""
GROUP = Group(
    name="a", village="b", district="c", regency="d", address="e", place="f", office="g",
    business="h", bank="i", bank_branch="j", bank_account="k", market="l", schedule="m", tasks="n",
    background="s", aims="t", benefits="u",
    cycle_months=6, letter_code="o", companion="p", companion_since=DAY, companion_days=45,
    village_head="q", village_head_nip="r", paper="F4", sample=True,
)  # fmt: skip
"""A group of which everything is known."""
ASSET = Asset(
    number=1, tag="INV-001", name="a", account="1401", quantity=2, unit="buah", origin="beli",
    acquired=DAY, amount=9, brand="b", life_months=48, worn=1, note="c",
)  # fmt: skip
"""Goods of which everything is known."""
ACCOUNT = (account.WHICH, account.NEW_NAME, account.LIKE, account.LABEL, account.FLOW)
FROM_ITS_MODEL = {"code", "type", "series", "contra", "per", "aliases"}
"""What nobody types of an account: it comes from the account it takes after, or from renaming."""


def test_every_field_of_a_grant_is_asked_and_shown(run: Desk) -> None:
    """A new field of the record that is not in the table fails here."""
    asked = keys_of((grant_table.NEW_NAME, *grant_table.DECREE, *grant_table.LATER))
    assert asked == {*Grant._fields, "stages"} - {"number"}
    run("grant add csr --amount 2 --budget csr --stage 2")
    book = run.book
    assert len(told(grant_table.FIELDS, book, GRANT)) == len(asked)


def test_every_field_of_the_group_is_asked_and_shown(run: Desk) -> None:
    """A new field of the record that is not in the table fails here."""
    assert keys_of(group.ASKED) == {*Group._fields}
    assert [field.key for field in group.SHOWN] == [*Group._fields]
    assert len(told(group.SHOWN, run.book, GROUP)) == len(Group._fields)


def test_every_field_of_an_account_is_typed_or_comes_from_its_model(run: Desk) -> None:
    """A new field of the record that is neither fails here; the list shows them all."""
    assert keys_of(ACCOUNT) - {"account", "like"} | FROM_ITS_MODEL == {*Account._fields}
    shown = run("account list --json").out
    for key in {*Account._fields} - {"series"}:
        assert f'"{key}": ' in shown


def test_every_field_of_goods_is_asked_and_shown(run: Desk) -> None:
    """A new field of the record that is not in the table fails here; a voucher ties its entries."""
    assert keys_of(asset.FIELDS) - {"voucher", "entry"} == {*Asset._fields} - {"number", "entries"}
    assert keys_of(asset.KEPT) == {*Asset._fields} - {"number", "entries"}
    assert len(told(asset.KEPT, run.book, ASSET)) == len(asset.KEPT)


@pytest.mark.parametrize(
    "fields",
    [member.FIELDS, grant_table.FIELDS, group.FIELDS, ACCOUNT, asset.FIELDS],
    ids=["member", "grant", "group", "account", "asset"],
)
def test_no_field_is_left_out_of_the_form(fields: Sequence[Field]) -> None:
    """What can be typed can be asked for."""
    assert all(field.asked for field in fields)


def test_every_field_of_a_member_is_asked_or_comes_with_leaving() -> None:
    """A new field of the record that is not in the table fails here; the office is a term."""
    assert keys_of(member.FIELDS) - {"role"} == {*Member._fields} - {
        "number",
        "left",
        "left_reason",
    }


def test_each_field_of_a_member_is_forgotten_or_kept_on_purpose() -> None:
    """Nothing personal outlives `member forget` because nobody thought of it."""
    kept = {"number", "name", "joined", "sex", "occupation", "verified", "left", "left_reason"}
    assert {*FORGOTTEN} | kept == {*Member._fields}
    assert {*FORGOTTEN} & kept == set()
