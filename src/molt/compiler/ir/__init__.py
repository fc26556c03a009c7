"""The typed SSA form: data classes, printer, reader and verifier; no transformation."""
