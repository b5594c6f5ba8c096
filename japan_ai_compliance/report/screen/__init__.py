"""What ``screen`` says beside its answers."""
