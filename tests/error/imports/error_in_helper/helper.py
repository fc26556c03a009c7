value = 1


class Private:
    import __package.part
