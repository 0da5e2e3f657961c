"""The facts by which an office judges a group, each with its formula."""
