"""What one phrase says: text in, typed value out. No knowledge of documents, shared by all kinds."""

LONGEST_TEXT = 10_000
"""Characters of a text in which a phrase is looked for: longer ones are no sentences, and may be made to take long."""
