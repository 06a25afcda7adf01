import statistics
from statistics import mean, median, stdev

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(mean(data), median(data), stdev(data), statistics.variance(data), statistics.pstdev(data), statistics.pvariance(data))
print(mean([1, 2, 3, 4]), mean([1, 2, 3]), median([1, 3, 5]), median([1, 4]), statistics.variance([2, 4, 6]), statistics.pvariance([1, 2]))
print(statistics.mode("aabbb"), statistics.multimode([1, 1, 2, 2, 3]), statistics.quantiles([1, 2, 3, 4, 5]), statistics.quantiles(data, n=3, method="inclusive"))
print(mean([1e16, 1.0, -1e16]), mean([0.1] * 10), statistics.fmean([1, 2.5]), statistics.median_low([1, 4]), statistics.median_high([1, 4]))
print(mean(x * x for x in range(5)), stdev([1, 2]), statistics.geometric_mean([54, 24, 36]))
for f in (mean, median, stdev, statistics.mode):
    try:
        print(f([]))
    except statistics.StatisticsError as e:
        print(e)

# expect: 1.6071428571428572 1.25 1.171334200612195 1.3720238095238095 1.084444746477784 1.1760204081632653
# expect: 2.5 2 3 2.5 4 0.25
# expect: b [1, 2] [1.5, 3.0, 4.5] [1.25, 1.75]
# expect: 0.3333333333333333 0.1 1.75 1 4
# expect: 6 0.7071067811865476 36.000000000000014
# expect: mean requires at least one data point
# expect: no median for empty data
# expect: stdev requires at least two data points
# expect: no mode for empty data
