"""In place of functions of the host's `tarfile`: a class that derives from `io.BufferedReader` reads files only; what is
not made of a class of its own reads any object."""


class TarFile:
    def extractfile(self, member):
        """A member's contents as a file; None of what has none, such as a directory."""
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg() or info.type not in SUPPORTED_TYPES:
            return _own_reader(self, info)
        if not (info.islnk() or info.issym()):
            return None
        if isinstance(self.fileobj, _Stream):
            raise StreamError("cannot extract (sym)link as file object")
        return self.extractfile(self._find_link_target(info))


def _own_reader(archive, info):
    if archive.fileobject is not ExFileObject:
        return archive.fileobject(archive, info)
    return io.BufferedReader(_FileInFile(archive.fileobj, info.offset_data, info.size, info.sparse))
