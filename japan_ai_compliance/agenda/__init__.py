"""The deadlines of all laws, by day."""
