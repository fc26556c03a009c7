"""What `struct` is made of: formats are read in `formats`, values written and read in `packing` and `unpacking`."""
