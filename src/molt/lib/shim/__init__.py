"""Stand-ins under CPython for what the compiler knows of `molt.lib.low`; never compiled, imported by `low` alone."""
