# Two modules that import each other; the half-made one is visible.
import alpha

print(alpha.name, alpha.beta.name, alpha.beta.seen_of_alpha, alpha.call_beta())
