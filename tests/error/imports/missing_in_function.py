def load():
    import not_there
    return not_there.value


if False:
    import also_not_there
