"""A report file to its text, and what stands in it with exact character spans."""
