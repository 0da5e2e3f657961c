"""Find what is wrong or missing in a book: a module for each subject, and the whole list."""
