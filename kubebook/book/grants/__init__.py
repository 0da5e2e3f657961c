"""Grants: the awards of aid, which entries belong to them, and what became of them."""
