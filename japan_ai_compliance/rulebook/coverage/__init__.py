"""How far the rules of a law cover its texts: every provision is encoded by named rules, or says why it needs none.

The inventory of a text (numbers only) is kept beside the rules of its law, in ``*.inventory.yaml``; what covers each
provision, in ``*.coverage.yaml``. Python names no law and no provision.
"""
