# what sys says of the implementation
import sys
print(sys.hash_info.modulus, sys.hash_info.width, sys.flags.optimize, sys.flags.utf8_mode, "sys" in sys.modules, sys.int_info.bits_per_digit, sys.thread_info.name, sys.float_repr_style, sys.api_version, sys.byteorder)
