"""Refusals about proofs: files that can be none, and proofs that are not there."""

from kubebook.errors import Refused
from kubebook.messages import N_


class ProofEmpty(Refused):
    """The file to be attached has no bytes."""

    message = N_('"{path}" is empty.\nCopy it from the phone once more, then repeat.')


class ProofTooLarge(Refused):
    """The file to be attached has more bytes than are kept of a proof."""

    message = N_(
        '"{path}" has {size} MB; a proof may have {most} MB.\n'
        "Make the picture smaller, or photograph the slip once more, then repeat."
    )


class ProofUnknown(Refused):
    """The file to be attached is neither a picture nor a PDF, whatever its name."""

    message = N_(
        '"{path}" is no JPEG or PNG picture and no PDF.\n'
        "Save it as one of these on the phone or computer, then repeat."
    )


class ProofCutShort(Refused):
    """The end of the picture or PDF is missing."""

    message = N_(
        '"{path}" is not whole: its end is missing.\nCopy it from the phone once more, then repeat.'
    )


class PictureTooLarge(Refused):
    """A picture has more points than can be unfolded to print it."""

    message = N_(
        '"{path}" is a picture of {wide:n} × {high:n} points, which is too large to print.\n'
        "Make it smaller, or photograph the slip once more, then repeat."
    )


class ProofNone(Refused):
    """A proof is to be taken off a voucher that has none."""

    message = N_("{voucher} has no proof.\n  kubebook show proofs   shows which have one")


class ProofsSeveral(Refused):
    """A voucher has several proofs, and none was named."""

    message = N_(
        "{voucher} has several proofs: {proofs}\n"
        "Say which one: kubebook entry detach {voucher} {first}"
    )


class ProofNotOfVoucher(Refused):
    """The proof that was named belongs to another voucher, or to none."""

    message = N_("{voucher} has no proof {number}.\nIt has: {proofs}")


class ProofLocked(Refused):
    """The PDF has a password, so that an office may not be able to open or to print it."""

    message = N_(
        "{name} is a PDF with a password or a lock: not everybody can open or print it.\n"
        "Open it with its password and print it to a new PDF without one, or take a photo of it; "
        "then attach that."
    )
