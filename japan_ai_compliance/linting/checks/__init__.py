"""The checks of lint, one per file. ``registry`` lists them."""
