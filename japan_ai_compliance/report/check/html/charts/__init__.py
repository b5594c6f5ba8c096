"""Charts: positions computed here, drawn as SVG by the templates of the same name.

Positions are percentages of the width, so that a chart fits every screen and paper while its letters keep their size.
"""
