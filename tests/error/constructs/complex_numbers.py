z = 3 + 4j
print(z * z, abs(z))
