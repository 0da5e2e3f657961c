"""The chart of accounts: how an account is found, added and renamed."""
