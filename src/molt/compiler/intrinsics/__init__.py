"""The tables that tie the compiler to the library: the only place that names its parts."""
