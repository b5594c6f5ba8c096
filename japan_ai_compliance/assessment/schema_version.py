"""The version of the JSON report, for those who write one and those who read one back."""

SCHEMA_VERSION = "1.0"
