# exit: 1
"""An error of the system that nobody handles, from Python code of the standard library."""

import os


def remove_all(folder: str) -> None:
    for root, folders, files in os.walk(folder, onerror=complain):
        print(root, folders, files)


def complain(error: OSError) -> None:
    print(type(error).__name__, error.filename)
    os.makedirs("/proc/no/such/one")


remove_all("/no/such/folder")
