"""Fields, declared once: how a noun's fields are typed, asked for, read and shown.

`field` says what a field is, `kinds` how values are typed, `command` gives a command its options,
`form` asks on a terminal, `telling` shows a record. The tables of fields stand with their nouns.
"""
