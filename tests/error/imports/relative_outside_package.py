from . import sibling
from .other import name
