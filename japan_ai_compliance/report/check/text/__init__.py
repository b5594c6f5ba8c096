"""The text report, one module per section."""
