"""What one profile's answer is: findings, exposure, waivers, the age of its facts, and whether it makes a run fail."""
