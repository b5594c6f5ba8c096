"""What ``penalty`` writes."""
