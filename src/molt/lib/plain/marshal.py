"""`marshal`, to be imported: what it writes depends on how often things are referred to, and on bytecode, which there is none of."""

version = 4
