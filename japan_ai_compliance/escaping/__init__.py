"""Text of others, made safe for where it goes: a module per target, each function named for it.

Profiles, ledgers, rule folders and what libraries complain of may hold anything. ``visible`` spells out what a reader
would not see and is the first step everywhere; the other modules take away what their target would obey.
"""
