"""What ``check`` writes: one file per format behind one interface."""
