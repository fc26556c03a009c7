# shlex: splitting, quoting, and reading words.
import shlex
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # x"), shlex.split('a # b',comments=True), shlex.quote("it's"), shlex.quote('ok'), shlex.join(['a b','c']))
try: shlex.split("'a")
except ValueError as e: print(e)
print(list(shlex.shlex('a=b; c+d', punctuation_chars=True)))
