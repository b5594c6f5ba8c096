"""The interview: asks what the laws need to know, and writes the answers into a profile that a person can read on."""
