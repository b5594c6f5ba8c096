"""Renderers, a folder for each command. They render and decide nothing; only the command line imports them."""
