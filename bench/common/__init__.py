"""What the benchmarks share: progress, tables, and what a result was measured on."""
