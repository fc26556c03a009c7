# Only what may run is refused; of other versions and systems nothing is.
import sys

if sys.version_info < (3, 0):
    import no_such_module
elif sys.platform == "win32":
    import winreg
else:
    import no_such_module_here
if sys.version_info >= (3, 11, 4):
    import not_known_of_all_releases
