"""Grants: the awards of aid, which entries belong to them, and how they were used."""
