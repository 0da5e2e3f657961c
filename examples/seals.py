"""CONTOH (rekaan): recomputes the seals of closed months from an export, without kubebook.

    kubebook export ledger -o buku.json
    python examples/seals.py buku.json

Prints each closed month, its seal as it is now, and whether it is the one that was closed with.
"""

import json
import re
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

FIELDS = (
    "voucher date amount source target text party member line grant asset slip_date voided reason "
    "replaces reverses"
).split()
FREE = {"text", "party", "reason"}
HIDDEN, LONG = "••••", 9
NUMBER = re.compile(rf"\+?(?:[0-9]|{HIDDEN})(?:[ .\-']*\+?(?:[0-9]|{HIDDEN}))*")


def seals(tables: dict[str, dict[str, dict[str, Any]]]) -> list[tuple[str, str, bool]]:
    """The closed months of a ledger, each with its seal and whether the closing has the same."""
    closings = [one for one in tables["closings"].values() if "reopened" not in one]
    by_member = {code for code, one in tables["accounts"].items() if one.get("per") == "member"}
    entries = sorted((int(number), entry) for number, entry in tables["entries"].items())
    found, previous = [], ""
    for closing in sorted(closings, key=lambda one: one["month"]):
        month = closing["month"][:7]
        lines: list[list[object]] = [["kubebook-seal", 1], ["month", month, previous]]
        balances: Counter[str] = Counter()
        owned: Counter[tuple[str, str]] = Counter()
        for number, entry in entries:
            if entry["date"][:7] == month:
                lines.append(["entry", number, *(plain(name, entry.get(name)) for name in FIELDS)])
            if entry["date"][:7] <= month and "voided" not in entry:
                for code, sign in ((entry["source"], -1), (entry["target"], 1)):
                    balances[code] += sign * entry["amount"]
                    if code in by_member:
                        owned[entry.get("member", ""), code] += sign * entry["amount"]
        lines += [["balance", code, left] for code, left in sorted(balances.items()) if left]
        lines += [["member", *whose, left] for whose, left in sorted(owned.items()) if left]
        seal = sha256("".join(map(written, lines)).encode()).hexdigest()
        found.append((month, seal, seal == closing["seal"]))
        previous = closing["seal"]
    return found


def written(line: list[object]) -> str:
    """A line of the text that is sealed."""
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def plain(name: str, value: Any) -> object:
    """A value of an entry; in a free text a run of nine digits or more is hidden."""
    if name not in FREE or value is None:
        return value
    return NUMBER.sub(
        lambda run: (
            HIDDEN if HIDDEN in run[0] or len(re.findall("[0-9]", run[0])) >= LONG else run[0]
        ),
        value,
    )


if __name__ == "__main__":
    for month, seal, same in seals(json.loads(Path(sys.argv[1]).read_text("utf-8"))):
        print(month, seal, "same" if same else "CHANGED")
