from math import sqroot  # error: no_name

print(sqroot(4))
