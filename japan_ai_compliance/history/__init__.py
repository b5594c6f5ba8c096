"""What changed between two rulebooks, or between two dates of one, in the words of the law."""
