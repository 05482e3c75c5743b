"""What minutes and notices share: the head of a meeting, its agenda, its labels."""
