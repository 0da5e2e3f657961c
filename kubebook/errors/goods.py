"""Refusals about the goods in the inventory, their wear and their end."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class AssetNotFound(NotFound):
    """No goods have that code or begin like that."""

    message = N_('There are no goods "{typed}".\n  kubebook asset list   shows them all')


class AssetAmbiguous(Refused):
    """Several goods begin like that."""

    message = N_('"{typed}" could be {names}.\nWrite the code that stands on it.')


class TagTaken(Refused):
    """Two things cannot have the same code."""

    message = N_('The code "{tag}" stands on {name} already.\nWrite another --tag.')


class NotGoods(Refused):
    """Things do not stand on that account."""

    message = N_('"{name}" holds no goods.\nAccounts of goods here: {names}')


class VoucherWithoutGoods(Refused):
    """The voucher brought nothing that an inventory lists."""

    message = N_(
        "{voucher} brought no goods: it went to {label}.\n"
        "Name the voucher of the purchase or of the aid, or leave out --voucher."
    )


class GoodsOnTwoAccounts(Refused):
    """What one thing was made of stands on one account."""

    message = N_(
        "{voucher} is on {label}, the other entries of {name} on {other}.\n"
        "Record what is on another account as goods of its own."
    )


class PriceIsCount(WrongUsage):
    """A number of pieces stands where the price of all of them belongs."""

    message = N_(
        "--amount {amount} would be a price of {amount:rp} for all of it.\n"
        "How many pieces there are is --quantity {amount}."
    )


class GoodsOverEntry(Refused):
    """More goods would come from an entry than it moved."""

    message = N_(
        "{voucher} is of {amount:rp}, and the inventory would list {listed:rp} from it.\n"
        "Write a smaller --amount, or look what it lists already:\n"
        "  kubebook asset list"
    )


class AcquiredAfterEntry(Refused):
    """Goods were there when the entry brought them."""

    message = N_(
        "{day} is after {voucher} of {date}, which brought the goods.\n"
        "Leave out --date: the day of the entry is taken."
    )


class WornTooMuch(Refused):
    """What was worn before the ledger is less than the cost, and of goods from an older book."""

    message = N_(
        "--worn {worn:n} cannot be of {name}, which cost {amount:rp}.\n"
        "It is what was worn in an older book, of goods tied to an opening balance."
    )


class AssetInUse(Refused):
    """What entries were calculated from stays as it is while they count."""

    message = N_(
        "{tag} {name} stands in {voucher}, which was reckoned from it.\n"
        "Void that one first, then repeat:\n"
        '  kubebook entry void {voucher} --reason "..."'
    )


class AssetStoodOn(Refused):
    """A purchase cannot be void while its goods are in the inventory."""

    message = N_(
        "{voucher} cannot be void: {tag} {name} in the inventory came by it.\n"
        "Correct it, or first let the inventory name it no more:\n"
        '  kubebook entry correct {voucher} --amount AMOUNT --reason "..."\n'
        "  kubebook asset set {tag} --voucher -"
    )


class WearStoodOn(Refused):
    """Wear cannot be void once it left the books with its goods."""

    message = N_(
        "{voucher} cannot be void: {later} took {tag} {name} out of the books with its wear.\n"
        "Void that one first:\n"
        '  kubebook entry void {later} --reason "..."'
    )


class GoodsVoucherKept(Refused):
    """Depreciation and retirement are calculated, so they are made again and not corrected."""

    message = N_(
        "{voucher} was reckoned from the inventory and cannot be corrected.\n"
        "Void it, then let it be reckoned anew:\n"
        '  kubebook entry void {voucher} --reason "..."\n'
        "  kubebook asset depreciate, kubebook asset retire"
    )


class AssetGone(Refused):
    """Nothing is left of the goods."""

    message = N_(
        "{tag} {name} is gone since {day}: {reason}.\n  kubebook asset show {tag}   shows all of it"
    )


class AssetThere(Refused):
    """Nothing of the goods was taken out."""

    message = N_("All of {tag} {name} is there.\n  kubebook asset show {tag}   shows all of it")


class TooManyPieces(Refused):
    """More pieces than there are, or fewer than are gone already."""

    message = N_(
        "{pieces} {unit} of {tag} {name} cannot be: {there} are there, {gone} are gone.\n"
        "Write another --quantity."
    )


class RetiredTooEarly(Refused):
    """Goods do not go before they came, or before they were last depreciated."""

    message = N_(
        "{tag} {name} cannot be gone on {day}: it came, or was depreciated, on {first}.\n"
        "Use --date {first:short} or later."
    )


class MonthNotOver(Refused):
    """Depreciation is booked on a month's last day."""

    message = N_(
        "{month} is not over; its depreciation is of {last}.\n"
        "Name a month that has ended: --month {before}"
    )


class WornAlready(Refused):
    """A month's depreciation is booked once."""

    message = N_(
        "The depreciation of {month} is booked already: {voucher}.\n  kubebook entry show {voucher}"
    )


class NothingWears(Refused):
    """No goods in the books have a useful life left in that month."""

    message = N_(
        "Nothing in the inventory is to be depreciated in {month}.\n"
        "Goods from a voucher are, once their useful life is told:\n"
        "  kubebook asset set TAG --life 48"
    )
