"""Untrusted YAML and JSON text, read into a tree in which every value has its line and column.

The package knows nothing of law or facts and resolves no value: ``1``, ``yes`` and ``2026-11-23`` all stay
text. It reads JSON and a safe subset of YAML, without aliases, anchors, tags, merge keys, duplicate keys or
more than one document.
"""
