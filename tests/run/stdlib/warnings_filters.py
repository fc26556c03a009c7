# warnings, compiled from the host's: filters can be set
import warnings
print(warnings.filters[0], len(warnings.filters))
warnings.simplefilter("ignore")
print(warnings.filters[0])
with warnings.catch_warnings():
    warnings.simplefilter("error")
print(len(warnings.filters))
warnings.resetwarnings()
print(warnings.filters)
