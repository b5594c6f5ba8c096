"""What ``calendar`` writes."""
