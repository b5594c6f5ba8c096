"""Conditions as SQL: the same truths, column by column, as ``language.evaluate`` gives value by value.

SQL's three-valued logic is strong Kleene logic, so a truth is a nullable boolean. What SQL does not carry stands beside
it: whether a value is ``none``, and why one that is NULL is open (``values.Level``).
"""
