# string.Template and string.Formatter
from string import Template, Formatter
print(Template("$a and ${b} $$").substitute(a=1,b=2), Template("$x $y").safe_substitute(x=0))
try: Template("$a").substitute()
except KeyError as e: print("KeyError", e)
print(Formatter().format("{0} {x!r:>5}", 1, x="q"), list(Formatter().parse("a{b!r:c}d")))
