"""In place of functions of the host's `pickle`, which CPython's users only meet as `_pickle`, in C: what is wrong is
said in the words of that.
"""


class _Pickler:
    def save_global(self, obj, name=None):
        write = self.write
        if name is None:
            name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
        path = name.split(".")
        if "<locals>" in path:
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                if code <= 0xFF:
                    write(EXT1 + pack("<B", code))
                elif code <= 0xFFFF:
                    write(EXT2 + pack("<H", code))
                else:
                    write(EXT4 + pack("<i", code))
                return
        if parent is module:
            name = path[-1]
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            write(STACK_GLOBAL)
        elif parent is not module:
            self.save_reduce(getattr, (parent, path[-1]))
        else:
            _own_write_global(self, obj, module_name, name)
        self.memoize(obj)


def _own_write_global(pickler, obj, module_name, name):
    """A global by its name, in the form that protocols before 4 have for it; before 3 only of ASCII."""
    encoding = "utf-8"
    if pickler.proto < 3:
        encoding = "ascii"
        if pickler.fix_imports:
            renamed = _compat_pickle.REVERSE_NAME_MAPPING.get((module_name, name))
            if renamed is not None:
                module_name, name = renamed
            else:
                module_name = _compat_pickle.REVERSE_IMPORT_MAPPING.get(module_name, module_name)
    for what, part in (("module", module_name), ("global", name)):
        try:
            part.encode(encoding)
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle {what} identifier '{part}' using pickle protocol {pickler.proto}") from None
    pickler.write(GLOBAL + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")


class _Unframer:
    def read(self, n):
        if self.current_frame:
            data = self.current_frame.read(n)
            if not data and n != 0:
                self.current_frame = None
                data = self.file_read(n)
            elif len(data) < n:
                raise UnpicklingError("pickle exhausted before end of frame")
        else:
            data = self.file_read(n)
        if len(data) < n:
            raise UnpicklingError("pickle data was truncated")
        return data

    def readline(self):
        if self.current_frame:
            data = self.current_frame.readline()
            if not data:
                self.current_frame = None
                data = self.file_readline()
        else:
            data = self.file_readline()
        if data[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return data

    def load_frame(self, frame_size):
        if self.current_frame and self.current_frame.read() != b"":
            raise UnpicklingError("beginning of a new frame before end of current frame")
        frame = self.file_read(frame_size)
        if len(frame) < frame_size:
            raise UnpicklingError("pickle data was truncated")
        self.current_frame = io.BytesIO(frame)


class _Unpickler:
    def load(self):
        if not hasattr(self, "_file_read"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {self.__class__.__name__}.__init__()")
        self._unframer = _Unframer(self._file_read, self._file_readline)
        self.read = read = self._unframer.read
        self.readinto = self._unframer.readinto
        self.readline = self._unframer.readline
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        dispatch = self.dispatch
        try:
            while True:
                try:
                    opcode = read(1)[0]
                except UnpicklingError:
                    raise EOFError("Ran out of input") from None
                if opcode not in dispatch:
                    raise UnpicklingError(f"invalid load key, '{_own_spelt(opcode)}'.")
                dispatch[opcode](self)
        except _Stop as end:
            return end.value

    def find_class(self, module, name):
        sys.audit("pickle.find_class", module, name)
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _compat_pickle.NAME_MAPPING:
                module, name = _compat_pickle.NAME_MAPPING[(module, name)]
            elif module in _compat_pickle.IMPORT_MAPPING:
                module = _compat_pickle.IMPORT_MAPPING[module]
        __import__(module, level=0)
        if self.proto >= 4:
            return _getattribute(sys.modules[module], name)[0]
        try:
            return getattr(sys.modules[module], name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None


def _own_spelt(code):
    """A byte, as messages show it."""
    return chr(code) if 32 <= code < 127 and code not in b"'\\" else f"\\x{code:02x}"


def _loads(s, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if s is None:
        raise TypeError("a bytes-like object is required, not 'NoneType'")
    return _Unpickler(io.BytesIO(s), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()
