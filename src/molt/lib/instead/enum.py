"""In place of functions of the host's `enum`: the dict of a module's names is a copy, so names are set in the module."""


class EnumType:
    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """
        Create a new Enum subclass that replaces a collection of global constants
        """
        home = sys.modules[module]
        values = vars(home) if source is None else vars(source)
        members = [(each, value) for each, value in values.items() if filter(each)]
        try:
            members.sort(key=lambda member: (member[1], member[0]))
        except TypeError:
            members.sort(key=lambda member: member[0])
        plain = type(name, (object,), {**dict(members), "__module__": module})
        made = _simple_enum(etype=cls, boundary=boundary or KEEP)(plain)
        if as_global:
            global_enum(made)
        else:
            for each, member in made.__members__.items():
                setattr(sys.modules[made.__module__], each, member)
        setattr(home, name, made)
        return made
