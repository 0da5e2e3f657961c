"""Another person in an office or a place: what was known of the one before does not stay."""

import pytest

from kubebook.cli.nouns import grant_table, group
from tests.cli.desk import Desk

ENTER = ""


def _until(key: str, keys: list[str]) -> list[str]:
    """An Enter for each question before that of a field."""
    return [ENTER] * keys.index(key)


def _after(key: str, keys: list[str]) -> list[str]:
    """An Enter for each question after that of a field, and one more for a day that is asked."""
    return [ENTER] * (len(keys) - keys.index(key))


@pytest.mark.parametrize(
    ("typed", "shown", "day"),
    [
        ("Sari", "Pendamping sejak [kosong]", None),
        ("ratna salundik", "Pendamping sejak [05/10/2026]", "2026-10-05"),
        (ENTER, "Pendamping sejak [05/10/2026]", "2026-10-05"),
    ],
)
def test_a_new_companion_has_no_day_of_the_one_before(
    run: Desk, typed: str, shown: str, day: str | None
) -> None:
    """The same name, whatever its capitals, keeps the day; Enter on everything changes nothing."""
    run("group set --companion 'Ratna Salundik' --companion-since 5/10/2026")
    keys = [field.key for field in group.ASKED]
    answer = run.answering(
        "group set", *_until("companion", keys), typed, *_after("companion", keys)
    )
    assert shown in answer.err, answer.err
    since = run.book.group.companion_since
    assert (since and f"{since}") == day


def test_a_new_village_head_has_no_nip_of_the_one_before(run: Desk) -> None:
    """It can be typed for the new one; Enter leaves it empty."""
    run("group set --village-head Burhan --nip 197001011990031001")
    keys = [field.key for field in group.ASKED if field.key != "companion_since"]
    for typed, nip in ((ENTER, ""), ("198001012000031002", "198001012000031002")):
        name = f"Lurah {nip}"
        before, after = _until("village_head", keys), _after("village_head_nip", keys)
        answer = run.answering("group set", *before, name, typed, *after)
        assert "[kosong]" in next(
            line for line in answer.err.splitlines() if line.startswith("NIP lurah")
        )
        assert run.book.group.village_head_nip == nip


def test_a_new_companion_of_a_grant_has_no_day_of_the_one_before(run: Desk) -> None:
    """As of the group."""
    run("grant add csr --amount 5jt --budget csr --companion Ratna --companion-since 5/10/2026")
    keys = [field.key for field in (*grant_table.DECREE, *grant_table.LATER)]
    answer = run.answering(
        "grant set csr", *_until("companion", keys), "Sari", *_after("companion", keys)
    )
    assert "[05/10/2026]" not in answer.err
    (grant,) = run.book.grants
    assert (grant.companion, grant.companion_since) == ("Sari", None)


def test_an_office_is_taken_over_from_somebody_of_the_same_name_only_after_a_yes(run: Desk) -> None:
    """Two people called Siti Rahmah are two; the holder herself is not asked."""
    run("member set A03 --nik 6271015704820003")
    new = "member add 'Siti Rahmah' --nik 6271014107800001 --role bendahara"
    answer = run.answering(new, ENTER)
    assert answer.err.startswith("Sekarang bendahara: Siti Rahmah.")
    assert len(run.book.members) == 5
    assert run.answering(new, "ya").code == 0
    assert len(run.book.members) == 6
    kept = run.answering("member set A06 --role bendahara")
    assert "[tidak]" not in kept.err
