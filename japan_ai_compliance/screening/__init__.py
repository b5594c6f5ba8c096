"""Ledgers of technology transfers: the rules as one SQL statement, run by DuckDB or Spark."""
