"""Puts the picture of a logo into the text of a format, so that the text is complete."""

from collections.abc import Callable
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kubebook.errors.formats import FormatFaulty
from kubebook.messages import N_, message
from kubebook.paper.formats.format import LETTERHEADS
from kubebook.paper.formats.read import MADE_LETTER, made_letters, told
from kubebook.paper.formats.typed_values import Fault
from kubebook.paper.parts.logo import IN_TEXT, as_text

HIGH_MOST = 40.0


def carried(text: str, name: str, read: Callable[[str], bytes | None]) -> str:
    """The text of a format in which its logo is the picture and not the name of a file.

    `read` gives the bytes of a file by the name in the format; None if there is none. A text that
    is not TOML comes back as it is: its reader raises the error.

    Raises:
        FormatFaulty: there is no such file, or it is not a picture.
    """
    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError):
        return text
    pictures = [_carry(text, name, read, key, document.get(key)) for key in LETTERHEADS]
    return tomlkit.dumps(document) if any(pictures) else text


def _carry(
    text: str, name: str, read: Callable[[str], bytes | None], key: str, letterhead: Any
) -> bool:
    """Put the picture of one letterhead in its place; False if it names no file."""
    logo = letterhead.get("logo") if isinstance(letterhead, dict) else None
    if not isinstance(logo, str) or not logo or logo.startswith(IN_TEXT):
        return False
    data = read(str(logo))
    high = letterhead.get("logo_height")
    wanted = high if isinstance(high, int | float) and 0 < high < HIGH_MOST else HIGH_MOST
    picture = as_text(data, wanted) if data else None
    if picture is None:
        words = NO_PICTURE if data is not None else NO_FILE
        what = message(words, typed=str(logo))
        if made := made_letters(str(logo)):
            what = message(MADE_LETTER, typed=made)
        fault = Fault((key, "logo"), what)
        raise FormatFaulty(name=name, faults=told(text, [fault]))
    letterhead["logo"] = picture
    return True


NO_FILE = N_('there is no file "{typed}" beside this one; save the logo there as PNG or JPEG')
NO_PICTURE = N_('"{typed}" is no picture; a logo is a PNG or a JPEG file')
