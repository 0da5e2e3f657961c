"""The goods of the group: recorded, tied to vouchers, depreciated, taken out."""
