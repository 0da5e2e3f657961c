"""The code of a seal on paper: 60 of its bits in letters that nobody confuses, and a check letter.

Pure. The letters are Crockford's base 32 (no I, L, O, U); the check letter is that of Luhn modulo
32, which finds every wrong letter and nearly every pair that changed places.
"""

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP, GROUPS = 4, 3
LENGTH = GROUP * GROUPS + 1
"""How many letters a code has, its check letter too."""
_BITS = 5
_TAKEN_FOR = str.maketrans("ILO", "110")
"""Letters that a code never has, and what was meant by them."""


def code_of(seal: str) -> str:
    """The code of a seal (64 hexadecimal digits): `7KQ2-M0XA-93TF-B`."""
    number = int(seal[: GROUP * GROUPS * _BITS // 4], 16)
    letters = "".join(
        LETTERS[number >> _BITS * place & 31] for place in reversed(range(GROUP * GROUPS))
    )
    return grouped(letters + check_letter(letters))


def grouped(letters: str) -> str:
    """Letters in groups of four."""
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def letters_of(typed: str) -> str:
    """The letters of a code as typed: in small letters, without dashes, with O for 0 ...

    What no code has, such as U, stays.
    """
    kept = "".join(letter for letter in typed.upper() if letter.isalnum())
    return kept.translate(_TAKEN_FOR)


def check_letter(letters: str) -> str:
    """The check letter of some letters of `LETTERS` (Luhn modulo 32)."""
    total = 0
    for place, letter in enumerate(reversed(letters)):
        value = LETTERS.index(letter) * (1 if place % 2 else 2)
        total += value // 32 + value % 32
    return LETTERS[-total % 32]


def is_whole(letters: str) -> bool:
    """Whether letters are a code: as many as it has, its own ones, the last one fitting."""
    return (
        len(letters) == LENGTH
        and set(letters) <= set(LETTERS)
        and check_letter(letters[:-1]) == letters[-1]
    )
