"""Reports: one file per format behind one interface. They render; they decide nothing."""
