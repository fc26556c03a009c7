"""What each thread has for itself: `threading.local`, context variables, its name and number."""
import contextvars
import threading


class Own(threading.local):
    shared = []

    def __init__(self, start):
        self.value = start
        self.shared.append(start)


own = Own(5)
plain = threading.local()
plain.name = "main"
variable = contextvars.ContextVar("variable", default="default")
variable.set("main")


def show():
    print(own.value, hasattr(plain, "name"), variable.get())
    own.value += 1
    plain.name = threading.current_thread().name
    variable.set("own")
    print(own.value, plain.name, variable.get())


def run(target, *args):
    thread = threading.Thread(target=target, args=args, name="worker")
    thread.start()
    thread.join()


run(show)
print(own.value, plain.name, variable.get(), own.shared)
run(contextvars.copy_context().run, show)
print(variable.get())
numbers = {threading.get_ident()}
run(lambda: numbers.add(threading.get_ident()))
print(len(numbers), threading.main_thread() is threading.current_thread())
run(lambda: print(threading.main_thread() is threading.current_thread(), len(threading.enumerate())))
