"""A language-free engine: marks name lines, and depth folds them into blocks."""
