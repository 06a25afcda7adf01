import math

print(math.squareroot(4))  # error: no_attribute
