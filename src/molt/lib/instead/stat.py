"""In place of functions of the host's `stat`: that of `_stat`, which CPython has in C, shows `?` where no kind of file is
known."""


def filemode(mode):
    """Convert a file's mode to a string of the form '-rwxrwxrwx'"""
    kinds, *rest = _filemode_table
    perm = [next((char for bit, char in kinds if S_IFMT(mode) == bit), "?")]
    for table in rest:
        for bit, char in table:
            if mode & bit == bit:
                perm.append(char)
                break
        else:
            perm.append("-")
    return "".join(perm)
