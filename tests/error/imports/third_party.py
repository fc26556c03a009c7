import numpy as np
from requests import get

print(np.zeros(3), get)
