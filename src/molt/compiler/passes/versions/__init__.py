"""Versions of blocks, each compiled for what is known of its values when it is entered."""
