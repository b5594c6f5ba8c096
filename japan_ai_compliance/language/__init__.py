"""The language of conditions: a small closed subset of Python's expressions over declared facts.

``parse`` turns text into a checked tree (``nodes``); everything else works on that tree: ``evaluate`` gives a value
under strong Kleene logic, ``words`` puts it into English or Japanese. Text from a file never reaches ``eval``,
``exec`` or ``compile``.
"""
