def mean(values):
    return "my mean of " + str(len(values))
