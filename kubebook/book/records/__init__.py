"""The records of a group's books: what each thing is, with units and ranges.

Pure values: a record knows no file, clock or screen; rules that need other records are in the
package of their subject. Amounts are whole rupiah. An unknown text is empty, an unknown date None.
A record that is no longer valid is marked, never deleted: no number is used twice.

They are named tuples, because every command would have to wait for dataclasses: to define seven
frozen ones takes 5 ms, and to construct 3,600 of them another 4 ms.
"""
