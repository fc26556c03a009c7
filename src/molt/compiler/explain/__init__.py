"""What the compiler made of each line, and why; see `report.py`."""
