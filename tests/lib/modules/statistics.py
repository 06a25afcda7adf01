"""statistics: generated data."""

TEMPLATE = '''
import statistics as st

def show(f):
    try:
        print(repr(f()))
    except st.StatisticsError as e:
        print(e)

for data in %r:
    for f in (st.mean, st.fmean, st.median, st.median_low, st.median_high, st.variance, st.pvariance, st.stdev, st.pstdev,
              st.mode, st.multimode, st.quantiles, st.geometric_mean):
        show(lambda: f(data))
    show(lambda: st.quantiles(data, n=10, method="inclusive"))
    show(lambda: st.variance(data, 1.5))
for data in %r:
    for f in (st.mean, st.median, st.variance, st.pvariance, st.stdev, st.pstdev, st.quantiles):
        show(lambda: f(data))
'''


def program(R, count):
    def number(kind):
        if kind == 0:
            return R.uniform(-10, 10)
        if kind == 1:
            return R.choice([0.1, 0.2, 0.3, 1.0, 2.5, 0.1])
        if kind == 2:
            return R.uniform(-1, 1) * 10.0 ** R.randint(-200, 100)
        return R.choice([0.0, -0.0, 1e16, 1.0, -1e16, 3.0, 1e-300, 5e-324])
    floats = []
    for _ in range(count):
        kind = R.randrange(4)
        floats.append([number(kind) for _ in range(R.randrange(12))])
    ints = [[R.randint(-20, 20) if R.random() < 0.7 else R.randint(-10**8, 10**8) for _ in range(R.randrange(12))]
            for _ in range(count)]
    return TEMPLATE % (floats, ints)
