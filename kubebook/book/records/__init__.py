"""The records of a group's books: what each thing is, with units and ranges.

Pure values: a record knows no file, clock or screen; the rules about records that depend on other
records stand with their subject. Amounts are whole rupiah. A text is empty and a date None when it
is unknown. What is no longer so is marked, never taken out: a number does not return.

They are named tuples: seven frozen dataclasses take 5 ms to define, and 3,600 of them another 4 to
construct, which every command would wait for.
"""
