"""From rule files to a rulebook: reading, validating (Pydantic), checking names and types.

Only this package imports Pydantic; ``check`` on the bundled laws of an installed wheel never comes here.
"""
