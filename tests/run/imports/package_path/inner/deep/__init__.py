own = [path.rpartition("/")[2] for path in __path__]
