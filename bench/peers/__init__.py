"""Ways to run the benchmark's programs, each a file and a row in `table.py`."""
