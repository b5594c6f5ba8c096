"""Lint of rule files: what loads, and is still wrong, useless or out of date. One check per file of ``checks``."""
