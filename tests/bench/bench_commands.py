"""How long whole commands take, as multiples of their yardstick in the same run.

    python -m tests.bench.bench_commands

By hand, never in CI. Every figure is the median of nine whole processes, run in turn with its
yardstick (a bare Python, or hledger on the same journal), so that a slow moment hits both.
The program runs from its compiled modules, as an installed one does: where the environment
forbids Python to write them (PYTHONDONTWRITEBYTECODE), each start would compile them anew.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

RUNS = 9
SIZES = (600, 3_600, 36_000)
TODAY = date(2026, 10, 31)
BARE = (sys.executable, "-c", "pass")
KUBEBOOK = (sys.executable, "-m", "kubebook")


def main() -> None:
    """Print the table."""
    print(f"medians of {RUNS} whole processes, in turn with their yardstick\n")
    _line("kubebook --help", ratio([*KUBEBOOK, "--help"], BARE), "python -c pass", "goal 7")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), size)


def _measure(folder: Path, size: int) -> None:
    ledger = make_ledger(folder, size)
    command = [*KUBEBOOK, "--ledger", str(ledger)]
    receipt = [*command, "receipt", "5rb", "Telur", "--account", "penjualan"]
    print(f"\n{size:,} entries")
    goal = "goal 13" if size == 3_600 else ""
    _line("receipt", ratio(receipt, BARE), "python -c pass", goal)
    _line("status", ratio([*command, "status"], BARE), "python -c pass")
    if not shutil.which("hledger"):
        print("  hledger is not here: its rows are left out")
        return
    journal = folder / "all.journal"
    _run([*command, "export", "journal", "-o", str(journal)])
    hledger = ["hledger", "-f", str(journal), "bal"]
    goal = "goal below 1" if size == 3_600 else ""
    _line(
        "show trial-balance", ratio([*command, "show", "trial-balance"], hledger), "hledger", goal
    )
    _line("status", ratio([*command, "status"], hledger), "hledger", goal)


def make_ledger(folder: Path, size: int) -> Path:
    """A ledger of `size` believable entries over ten years, made by the commands themselves."""
    ledger = folder / "bench.kubebook"
    start = TODAY - timedelta(days=3_650)
    rows = ["date,source,target,amount,text,party"]
    for number in range(size):
        day = start + timedelta(days=number * 3_649 // size)
        if number == 0:
            rows.append(f"{day},bantuan-sosial,kas,20000000,Bantuan,")
        elif number % 3:
            rows.append(
                f"{day},penjualan,kas,{60_000 + number % 7 * 1_000},Telur,Warung {number % 20}"
            )
        else:
            rows.append(f"{day},kas,pakan,{40_000 + number % 5 * 1_000},Pakan,Toko {number % 10}")
    entries = folder / "entries.csv"
    entries.write_text("\n".join(rows) + "\n", encoding="utf-8")
    _run([*KUBEBOOK, "--ledger", str(ledger), "init", "--name", "Bench", "--village", "Contoh"])
    _run([*KUBEBOOK, "--ledger", str(ledger), "import", str(entries)])
    return ledger


def ratio(command: Sequence[str], yardstick: Sequence[str]) -> tuple[float, float, float]:
    """(ratio, seconds, seconds of the yardstick): medians over `RUNS` pairs after a warm-up."""
    _run(command)
    _run(yardstick)
    pairs = [(_run(command), _run(yardstick)) for _ in range(RUNS)]
    times, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    return statistics.median(one / other for one, other in pairs), times, bare


def _run(command: Sequence[str]) -> float:
    environment = {**os.environ, "KUBEBOOK_TODAY": TODAY.isoformat()}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run(
        command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - start


def _line(what: str, measured: tuple[float, float, float], yardstick: str, goal: str = "") -> None:
    times, seconds, bare = measured
    print(
        f"  {what:20} {times:6.2f} x {yardstick:15} ({seconds * 1000:5.0f} / {bare * 1000:4.0f} ms)"
        f"  {goal}"
    )


if __name__ == "__main__":
    main()
