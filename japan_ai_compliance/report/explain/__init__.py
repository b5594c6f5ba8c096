"""What ``explain`` shows, one module per kind of thing explained."""
