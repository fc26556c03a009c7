# `signal`: handlers, timers, masks; and processes made by `fork`.
import signal, os, time
def h(num, frame):
    print("got", signal.Signals(num).name)
print(signal.signal(signal.SIGUSR1, h), signal.getsignal(signal.SIGUSR1) is h, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
class Late(Exception): pass
def late(num, frame): raise Late("late")
signal.signal(signal.SIGALRM, late)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        pass
except Late as e:
    print(e)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(5)
except Late as e:
    print(e)
print(signal.strsignal(signal.SIGINT), signal.alarm(0), len(signal.valid_signals()))
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt as e:
    print(repr(e))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))
try: signal.signal(signal.SIGKILL, h)
except OSError as e: print(e)
try: signal.signal(0, h)
except ValueError as e: print(e)
try: signal.signal(10, 5)
except TypeError as e: print(e)
pid = os.fork()
if pid == 0:
    os._exit(7)
print(os.waitpid(pid, 0)[1] >> 8)
