import first
import second

print(second.seen, second.now())

# expect: partially initialized module 'first' has no attribute 'late' (most likely due to a circular import)
# expect: 1 2
