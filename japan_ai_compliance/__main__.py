"""``python -m japan_ai_compliance``."""

from japan_ai_compliance.cli import main

if __name__ == "__main__":
    main()
