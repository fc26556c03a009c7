"""Types: what the checker knows of a value.  Data only."""
