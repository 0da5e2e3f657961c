"""The books: a group's records and the rules for them. Pure: no file, no clock, no screen."""
