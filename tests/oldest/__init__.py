"""The oldest dependencies that ``pyproject.toml`` allows: ``python -m tests.oldest``."""
