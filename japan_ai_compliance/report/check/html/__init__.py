"""The HTML report: views in Python, one module per section; pages in ``templates``."""
