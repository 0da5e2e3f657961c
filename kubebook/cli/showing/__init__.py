"""The commands that show, print, export and check; nothing is recorded but a letter's number."""
