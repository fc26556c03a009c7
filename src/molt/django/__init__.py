"""Django views whose work runs natively. Add `"molt.django"` to INSTALLED_APPS."""

from molt.django.offload import molt_offload
from molt.django.options import Call, Outcome

__all__ = ["Call", "Outcome", "molt_offload"]
