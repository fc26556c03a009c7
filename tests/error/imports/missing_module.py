import no_such_module
from also.missing import thing
