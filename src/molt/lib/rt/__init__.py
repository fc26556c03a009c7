"""Memory, types, calls, exceptions, modules: what runs under every program."""
