"""What the whole-product tests share: the real program, and those who use it."""
