"""logging: levels, loggers in a tree, handlers, formats, filters, files."""

import io
import logging
import os
import sys

sys.stderr = sys.stdout
logging.warning("before any configuration")
logging.basicConfig(format="%(levelname)s:%(name)s:%(message)s", level=logging.INFO, stream=sys.stdout, force=True)
logging.info("hello %s %d", "a", 3)
logging.debug("not shown")
log = logging.getLogger("a.b")
log.error("with %(key)s", {"key": "value"})
log.setLevel(logging.ERROR)
print(log.isEnabledFor(logging.WARNING), log.getEffectiveLevel(), logging.getLevelName(30), log, log.parent)
log.setLevel(logging.NOTSET)

path = os.path.join("/tmp", f"molt_logging_{os.getpid()}")
handler = logging.FileHandler(path, mode="w", encoding="utf-8")
handler.setFormatter(logging.Formatter("{lineno} {funcName} {module} {message}", style="{"))
log.addHandler(handler)


def function():
    log.warning("in a function")


function()
log.removeHandler(handler)
handler.close()
with open(path) as file:
    print(file.read(), end="")
os.remove(path)

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(asctime)s|%(threadName)s|%(process)d|%(extra)s", datefmt="day"))
handler.addFilter(lambda record: "secret" not in record.getMessage())
log.addHandler(handler)
log.propagate = False
log.warning("shown", extra={"extra": 5})
log.warning("secret", extra={"extra": 6})
print(stream.getvalue().replace(str(os.getpid()), "PID"), end="")

logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"))
adapter = logging.LoggerAdapter(logging.getLogger("c"), {"user": "me"})
adapter.info("through an adapter")
for action in (lambda: log.setLevel("NO"), lambda: logging.basicConfig(nothing=1), lambda: logging.Formatter("%(x", style="%")):
    try:
        action()
    except ValueError as error:
        print(error)
logging.disable(logging.CRITICAL)
logging.critical("not shown")
