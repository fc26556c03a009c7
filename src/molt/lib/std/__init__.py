"""What CPython writes in C, one module of its standard library a file."""
