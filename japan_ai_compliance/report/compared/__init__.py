"""The parts of a comparison in words."""
