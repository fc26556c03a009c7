"""Records that cannot be written: logging says so, and goes on."""

import io
import logging
import sys


class Loud:
    def __str__(self):
        raise ValueError("no text")

    def __repr__(self):
        return "Loud()"


class Own(logging.Handler):
    def emit(self, record):
        try:
            self.format(record)
        except Exception:
            self.handleError(record)


def log_it(message, *values):
    logger.warning(message, *values)


def told():
    text = sys.stderr.getvalue()
    # The files of the library are said by their names only.
    lines = [line if 'File "' not in line else line.split('"')[1].rpartition("/")[2] + line.split('"')[2] for line in text.splitlines()]
    print("\n".join(line for line in lines if set(line) - set(" ^~")))
    sys.stderr.seek(0)
    sys.stderr.truncate()


kept = sys.stderr
sys.stderr = io.StringIO()
logger = logging.getLogger("errors")
logger.propagate = False
for handler in (logging.StreamHandler(io.StringIO()), Own()):
    logger.addHandler(handler)
    log_it("too %s %s", "few")
    log_it("too many", 1, 2)
    log_it("%s", Loud())
    log_it("%d", "text")
    told()
    logger.removeHandler(handler)
logging.raiseExceptions = False
logger.addHandler(Own())
log_it("%d %d", 1)
told()
sys.stderr = kept
print("end")
