"""The gate: waivers, and which findings make a run fail."""
