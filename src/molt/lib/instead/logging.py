"""In place of functions of the host's `logging`: a traceback's frame has no `f_back` here, running frames have."""


class Handler:
    def handleError(self, record):
        """Says on stderr what went wrong with a record, and where it was logged."""
        if not (raiseExceptions and sys.stderr):
            return
        kind, error, entries = sys.exc_info()
        try:
            sys.stderr.write("--- Logging error ---\n")
            traceback.print_exception(kind, error, entries, None, sys.stderr)
            sys.stderr.write("Call stack:\n")
            # CPython begins with the frame that caught the error: that of the `emit` which calls this.
            frame = sys._getframe(1)
            while frame and os.path.dirname(frame.f_code.co_filename) == __path__[0]:
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame, file=sys.stderr)
            else:
                sys.stderr.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            try:
                sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
            except RecursionError:
                raise
            except Exception:
                sys.stderr.write(
                    "Unable to print the message and arguments - possible formatting error.\n"
                    "Use the traceback above to help locate the error.\n"
                )
        except OSError:
            pass
        finally:
            del kind, error, entries
