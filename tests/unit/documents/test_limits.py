from japan_ai_compliance.documents.limits import DEFAULT_LIMITS, Limits


def test_the_defaults() -> None:
    assert Limits() == DEFAULT_LIMITS
    assert DEFAULT_LIMITS.max_bytes == 10 * 1024 * 1024
    assert DEFAULT_LIMITS.max_depth == 64
