"""What ``compare`` writes."""
