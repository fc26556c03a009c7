# What calls import that cannot be compiled: a text with a dot names a module, others may be anything.
import importlib


def load(name):
    return importlib.import_module(name)


load("os.path")
load("multiprocessing.connection")
load("sqlite3")
