"""What is wrong or missing in a book: a file for each subject, and the whole list."""
