"""The practice group's slips: each bears the amount, the day and the payee of its voucher."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import ImageDraw

from kubebook.book.proofs import standing
from kubebook.cli.ledger.demo import practice_lines, slips_of
from kubebook.money import format_rupiah, in_words
from kubebook.periods import format_date
from kubebook.statements.totals import amount_of
from kubebook.statements.wording import who_of
from kubebook.store.ledger import open_ledger
from kubebook.store.proofs import proof_reader


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What is written on each slip of the year, in the order drawn, by the SHA-256 of its file."""
    lines: list[str] = []
    draw = ImageDraw.ImageDraw.text

    def heard(self: ImageDraw.ImageDraw, at: Any, text: str, *more: Any) -> None:
        lines.append(text)
        draw(self, at, text, *more)

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", heard)
    return dict(_slips(lines))


def _slips(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in practice_lines(year=True):
        for _, picture in slips_of(line):
            yield sha256(picture).hexdigest(), " ".join(lines)
            lines.clear()


def test_every_slip_agrees_with_the_voucher_it_proves(year: Path, read: dict[str, str]) -> None:
    """Also where the amount was mistyped and mended, and where a slip was recorded days later."""
    ledger = year / "kube-contoh.kubebook"
    book = open_ledger(ledger).book
    kept = proof_reader(ledger)
    proofs, compared = standing(book), 0
    for voucher in dict.fromkeys(entry.voucher for entry in book.entries):
        parts = [entry for entry in book.entries if entry.voucher == voucher]
        if any(entry.replaced_by for entry in parts):
            continue  # what was mistyped; the slip proves its replacement
        for proof in proofs.get(voucher, ()):
            amount = amount_of(parts)
            payee = ", ".join(dict.fromkeys(filter(None, (who_of(book, one) for one in parts))))
            assert read[proof.sha256] == " ".join(
                (
                    payee or "NOTA",
                    format_date(parts[0].slip_date or parts[0].date, "id"),
                    "; ".join(one.text for one in parts),
                    f"Jumlah {format_rupiah(amount)}",
                    in_words(amount, "id"),
                    "CONTOH (rekaan)",
                )
            ), voucher
            assert sha256(kept(proof) or b"").hexdigest() == proof.sha256
            compared += 1
    assert compared == len(book.proofs) > 160
    assert set(read) == {proof.sha256 for proof in book.proofs}
