"""Generated programs, compared both ways."""
