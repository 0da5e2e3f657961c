"""What stands where it must not: over another thing, outside its frame, beyond the sheet."""

from collections.abc import Iterator, Sequence
from itertools import islice

from tests.paper.lint.finding import Finding
from tests.paper.lint.page import Box, Line, Rule, Run, Seen, lines_of, phrases
from tests.paper.reading import MM_PER_PT

PRINTABLE = 5.0
"""What an office's printer leaves white along each edge, in mm."""
OVER_TEXT = 0.3
OVER_RULE = 0.15
OVER_DESCENT = 0.3
"""Under the baseline letters may dip so far into a rule."""
STRUCK = 0.6
"""A rule that ends within so many mm of the text it crosses strikes it out, on purpose."""
GAP_LEAST = 0.8
STRETCH_LEAST = 60.0
RULE_LEAST = 0.35
CLINGING = ",.;:)]%?!"
OPENING = "([“"


def in_the_wrong_place(page: Seen) -> Iterator[Finding]:
    """Overlaps, clipped letters, columns without room, letters pressed together, thin rules."""
    yield from _over_texts(page)
    yield from _over_rules(page)
    yield from _over_pictures(page)
    yield from _out_of_frames(page)
    yield from _beyond(page)
    yield from _touching(page)
    yield from _pressed(page)
    yield from _thin(page)


def _over_texts(page: Seen) -> Iterator[Finding]:
    runs = sorted((run for run in page.runs if not run.pale), key=lambda run: run.box.left)
    for index, run in enumerate(runs):
        for other in islice(runs, index + 1, None):
            if other.box.left >= run.box.right - OVER_TEXT:
                break
            if run.box.meets(other.box, OVER_TEXT) and _letters_meet(page, run, other):
                yield Finding("text over text", page.number, f"{run.text!r} and {other.text!r}")


def _letters_meet(page: Seen, run: Run, other: Run) -> bool:
    """Whether a letter of one stands over a letter of the other."""
    others = page.letters.get(other.key, ())
    return any(
        letter.meets(one, OVER_TEXT) for letter in page.letters.get(run.key, ()) for one in others
    )


def _over_rules(page: Seen) -> Iterator[Finding]:
    for run in page.runs:
        if run.pale:
            continue
        for rule in page.rules:
            if rule.framing or not run.box.meets(_thick(rule.box)):
                continue
            if rule.is_level and not run.turn:
                if _strikes(rule.box, page, run) or not _crosses(rule, run):
                    continue
                yield Finding("text over a rule", page.number, f"{run.text!r}")
                break
            if not rule.is_level and not run.turn:
                middle = (rule.box.left + rule.box.right) / 2
                if run.box.left + OVER_TEXT < middle < run.box.right - OVER_TEXT:
                    yield Finding("text out of its cell", page.number, f"{run.text!r}")
                    break


def _thick(box: Box) -> Box:
    """A rule that has no thickness in the file, as thick as a hair."""
    return Box(box.left - 0.02, box.top - 0.02, box.right + 0.02, box.bottom + 0.02)


def _crosses(rule: Rule, run: Run) -> bool:
    """Whether a level rule goes through the letters: not only along their feet or heads."""
    middle = (rule.box.top + rule.box.bottom) / 2
    if middle > run.base:
        return middle < run.box.bottom - OVER_DESCENT
    return run.box.top + OVER_RULE < middle < run.base - OVER_RULE


def _strikes(rule: Box, page: Seen, run: Run) -> bool:
    """Whether a rule strikes words out: it begins and ends with words of their line."""
    same = [it for it in page.runs if abs(it.base - run.base) < 0.25 and not it.turn]
    begins = any(abs(it.box.left - rule.left) < STRUCK for it in same)
    ends = any(abs(it.box.right - rule.right) < STRUCK for it in same)
    low = run.base - run.size * MM_PER_PT * 0.45
    return begins and ends and low < rule.top < run.base - run.size * MM_PER_PT * 0.15


def _over_pictures(page: Seen) -> Iterator[Finding]:
    for run in page.runs:
        if run.pale:
            continue
        for picture in page.pictures:
            if run.box.meets(picture, OVER_TEXT):
                yield Finding("text over a picture", page.number, f"{run.text!r}")


def _out_of_frames(page: Seen) -> Iterator[Finding]:
    """Texts that begin in a frame or an area and do not end in it."""
    for run in page.runs:
        if run.pale:
            continue
        for frame in (*page.frames, *page.areas):
            within = (
                run.box.left > frame.left - OVER_TEXT
                and run.box.right < frame.right + OVER_TEXT
                and run.box.top > frame.top - OVER_TEXT
                and run.box.bottom < frame.bottom + OVER_TEXT
            )
            if run.box.meets(frame, OVER_TEXT) and not within:
                yield Finding("text out of its frame", page.number, f"{run.text!r}")
                break


def _beyond(page: Seen) -> Iterator[Finding]:
    for run in page.runs:
        if _is_beyond(run.box, page, 0.0):
            yield Finding("beyond the sheet", page.number, f"{run.text!r}")
        elif _is_beyond(run.box, page, PRINTABLE) and not run.pale:
            yield Finding("beyond the printable margin", page.number, f"{run.text!r}")
    for box in (*page.pictures, *page.areas, *page.frames):
        if _is_beyond(box, page, PRINTABLE):
            yield Finding("beyond the printable margin", page.number, f"a box at {_place(box)}")


def _is_beyond(box: Box, page: Seen, margin: float) -> bool:
    return (
        box.left < margin
        or box.top < margin
        or box.right > page.wide - margin
        or box.bottom > page.high - margin
    )


def _place(box: Box) -> str:
    return f"{box.left:.0f}, {box.top:.0f} mm"


def _touching(page: Seen) -> Iterator[Finding]:
    """Neighbours on a line, one of them a figure, with less between them than one can see."""
    for line in lines_of(page.body):
        for left, right in zip(line.runs, line.runs[1:], strict=False):
            gap = right.box.left - left.box.right
            if gap >= GAP_LEAST or not _are_cells(page, line, left, right):
                continue
            yield Finding(
                "figures touch", page.number, f"{left.text!r} {gap:.2f} mm {right.text!r}"
            )


def _are_cells(page: Seen, line: Line, left: Run, right: Run) -> bool:
    """Whether two runs are cells of their own, not words of one sentence."""
    one, other = left.text.strip(), right.text.strip()
    if not (one[-1:].isdigit() or other[:1].isdigit()):
        return False
    if other[0] in CLINGING or one[-1] in OPENING:
        return False
    return not any(
        abs(blank.base - line.base) < 0.25
        and left.box.right - 0.3 <= blank.box.left <= right.box.left + 0.3
        for blank in page.blanks
    )


def _pressed(page: Seen) -> Iterator[Finding]:
    for run in page.runs:
        if run.stretch < STRETCH_LEAST:
            yield Finding("letters pressed", page.number, f"{run.text!r} to {run.stretch:.0f} %")


def _thin(page: Seen) -> Iterator[Finding]:
    thin = [rule.weight for rule in page.rules if rule.weight < RULE_LEAST - 0.005]
    if thin:
        yield Finding("thin rules", page.number, f"{len(thin)} of {min(thin):.2f} pt")


def texts_of(line: Line) -> Sequence[str]:
    """The phrases of a line."""
    return [phrase.text for phrase in phrases(line)]
