"""The commands that concern the ledger as a whole: begin, try, import, restore, forget."""
