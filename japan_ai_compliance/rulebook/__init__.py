"""The law as data: models, loading, self-tests, coverage."""
