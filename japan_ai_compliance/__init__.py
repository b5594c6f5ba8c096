"""How a company stands under Japan's platform and technology-transfer law."""

__version__ = "0.1.0"
