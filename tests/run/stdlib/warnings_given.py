# warnings: where they are, which are shown, and how
import sys
import warnings
sys.stderr = sys.stdout
def f():
    warnings.warn("from f")
def g():
    warnings.warn("about the caller", DeprecationWarning, stacklevel=2)
for i in range(2):
    f()
    f()
g()
g(); g()
warnings.warn("deep", stacklevel=50)
warnings.warn(UserWarning("an instance"))
warnings.warn("pending", PendingDeprecationWarning)
class My(Warning): pass
warnings.warn("mine", My)
warnings.warn(
    "several lines",
    RuntimeWarning,
)
try: warnings.warn("x", int)
except TypeError as e: print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    f()
    g()
    print([(str(x.message), x.category.__name__, x.lineno, x.line) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: f()
    except UserWarning as e: print("raised", e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="from .*")
    f()
    warnings.warn("not ignored")
with warnings.catch_warnings():
    warnings.simplefilter("once")
    for i in range(3): warnings.warn("once only")
with warnings.catch_warnings():
    warnings.simplefilter("module")
    for i in range(3): warnings.warn("per module")
warnings.warn_explicit("explicit", UserWarning, "nofile.py", 12)
warnings.warn_explicit("explicit", UserWarning, "nofile.py", 12)
def show(message, category, filename, lineno, file=None, line=None):
    print("shown", message, category.__name__, lineno)
warnings.showwarning = show
warnings.warn("custom")
