"""The people of the group: members, their offices, and the numbers on their cards."""
