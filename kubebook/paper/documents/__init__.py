"""The documents: their one table, and a module or folder for each."""
