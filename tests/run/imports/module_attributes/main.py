# Modules as objects: attributes set and deleted, functions replaced, names computed.
import plug

print(plug.__name__, plug.__doc__, type(plug).__name__)
plug.action = lambda: "replaced"
print(plug.run())
setattr(plug, "extra", 1)
print(
    getattr(plug, "extra"),
    getattr(plug, "nothing", None),
    sorted(n for n in vars(plug) if not n.startswith("__")),
)
del plug.extra
try:
    plug.extra
except AttributeError as error:
    print(error)
for name in ("action", "limit"):
    value = getattr(plug, name)
    print(name, value() if callable(value) else value)
