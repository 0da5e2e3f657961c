"""Looks at all that is printed: `python -m tests.paper.lint [--all] [--group NAME] [--form NAME]`.

Without `--all` it looks at the choice that the suite looks at. It prints a table of findings by
kind, document, form, sheet and page, and ends with 1 if one of them is not listed in `known`.
"""

import sys
import tempfile
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.paper.lint.checks import findings_in
from tests.paper.lint.finding import Finding
from tests.paper.lint.groups import GROUPS, Group, practice
from tests.paper.lint.known import ALLOWED, KNOWN, Line
from tests.paper.lint.printed import CHOICE, Paper, papers, printed

YEAR = "year"
Found = tuple[Paper, Finding]


def main(arguments: list[str]) -> int:
    """Look, print the table, and tell by the exit code whether anything is new or gone."""
    parser = ArgumentParser(prog="python -m tests.paper.lint", description=__doc__)
    parser.add_argument("--all", action="store_true", help="every group, form and sheet")
    parser.add_argument("--group", choices=[YEAR, *GROUPS], help="this group alone")
    parser.add_argument("--form", help="this form alone")
    parser.add_argument("--output", type=Path, help="write the table to a file too")
    wanted = parser.parse_args(arguments)
    whole = wanted.form is None
    found: list[Found] = []
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor() as pool:
        for name in [wanted.group] if wanted.group else [YEAR, *GROUPS] if wanted.all else GROUPS:
            chosen = [
                paper
                for paper in papers(name)
                if (wanted.all or is_chosen(paper)) and wanted.form in (None, paper.form)
            ]
            seen = looked_at(chosen, group_of(name, Path(folder)), pool)
            found += seen
            faults += dict.fromkeys(new(seen))
            faults += gone(seen, name, KNOWN, by_hand=wanted.all) if whole else ()
    text = "\n".join(table(found))
    sys.stdout.write(text + "\n")
    if wanted.output:
        wanted.output.write_text(text + "\n", "utf-8")
    sys.stdout.write("\n".join(faults) + "\n")
    return 1 if faults else 0


def group_of(name: str, folder: Path) -> Group:
    """A group by its name; the practice year is made in a folder."""
    return practice(folder, year=True) if name == YEAR else GROUPS[name]()


def is_chosen(paper: Paper) -> bool:
    """Whether the suite looks at a paper."""
    return (paper.form, paper.sheet, paper.name) in CHOICE


def looked_at(
    chosen: Iterable[Paper], group: Group, pool: ProcessPoolExecutor | None = None
) -> list[Found]:
    """The findings of papers; the same bytes are read once. What is refused has none."""
    same: dict[bytes, list[Paper]] = {}
    for paper in chosen:
        pdf = printed(paper, group)
        if isinstance(pdf, bytes):
            same.setdefault(pdf, []).append(paper)
    every = pool.map(findings_of, same, chunksize=4) if pool else map(findings_of, same)
    return [
        (paper, finding)
        for named, findings in zip(same.values(), every, strict=True)
        for paper in named
        for finding in findings
    ]


def findings_of(pdf: bytes) -> list[Finding]:
    """What is found in a PDF, as a list that can be handed from one process to another."""
    return list(findings_in(pdf))


def new(found: Iterable[Found]) -> list[str]:
    """Findings that no table has, in words, each once."""
    listed = (*ALLOWED, *KNOWN)
    return [
        f"NEW: {' '.join(paper)} page {finding.page}: {finding.kind}: {finding.what}"
        for paper, finding in found
        if not any(line.is_of(paper, finding) for line in listed)
    ]


def gone(found: Iterable[Found], group: str, lines: Iterable[Line], *, by_hand: bool) -> list[str]:
    """Papers of a group that the table of known findings names, and that have them no more.

    `by_hand`: all papers were looked at, not only the choice.
    """
    seen = list(found)
    return [
        f"GONE, take it out of the table: {line.kind}, {name}, {group} {line.words}".rstrip()
        for line in lines
        if by_hand or not line.by_hand
        for name in line.missed(group, seen)
    ]


def table(found: Iterable[Found]) -> Iterator[str]:
    """The findings by kind, group and document: how many, in which forms, where, one of them."""
    groups: dict[tuple[str, str, str], list[Found]] = {}
    for paper, finding in found:
        groups.setdefault((finding.kind, paper.group, paper.name), []).append((paper, finding))
    kinds = Counter({kind: 0 for kind, _, _ in groups})
    for (kind, _, _), several in groups.items():
        kinds[kind] += len(several)
    for kind, count in sorted(kinds.items()):
        yield f"== {kind} ({count})"
        for (of, group, name), several in sorted(groups.items()):
            if of != kind:
                continue
            forms = ",".join(dict.fromkeys(paper.form for paper, _ in several))
            places = dict.fromkeys(f"{paper.sheet}:{it.page}" for paper, it in several)
            shown = " ".join(list(places)[:8]) + (" ..." if len(places) > 8 else "")
            what = several[0][1].what[:100]
            yield f"{group:<11} {name:<22} {len(several):>4}  {forms}; {shown}; {what}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
