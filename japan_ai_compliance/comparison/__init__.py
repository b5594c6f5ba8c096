"""What changed between two dates, two profiles or two saved reports, and what made it change."""
