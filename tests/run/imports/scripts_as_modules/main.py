"""A script that is imported: what it imports only when it is run is not looked for."""

import helper

print(helper.double(4), helper.__name__, hasattr(helper, "timeit"), helper.ran)
