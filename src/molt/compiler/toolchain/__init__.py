"""Turns C text into objects, archives, executables and shared libraries.

Knows targets, flags, the C compiler's command line and the cache of what it
made. Knows nothing of Python programs, of the IR or of how the C came about.
"""
