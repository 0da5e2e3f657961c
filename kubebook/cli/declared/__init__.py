"""Fields, declared once: how a noun's fields are typed, asked for, read and shown.

`field` defines what a field is, `kinds` and `names` how values are typed, `command` gives a command
its options, `filling` takes what was typed or lets `form` ask on a terminal, `telling` shows a
record. The tables of fields stand with their nouns.
"""
