"""Ledgers of entries in bulk: the rules as one SQL statement, run by DuckDB or Spark."""
