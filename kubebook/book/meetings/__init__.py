"""Meetings, the visits of the companion, and the problems that both bring up."""
