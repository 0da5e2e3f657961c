"""The examples: they run, they say what the README says, and what is derived is up to date."""
