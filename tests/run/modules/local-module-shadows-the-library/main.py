import statistics
from statistics import mean

print(statistics.mean([1, 2, 3]), mean([]))

# expect: my mean of 3 my mean of 0
