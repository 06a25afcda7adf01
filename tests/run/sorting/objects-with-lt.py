class Job:
    def __init__(self, name, priority):
        self.name, self.priority = name, priority

    def __lt__(self, other):
        return self.priority > other.priority

    def __repr__(self):
        return self.name


jobs = [Job("low", 1), Job("high", 9), Job("mid", 5), Job("also high", 9)]
print(sorted(jobs), sorted(jobs, reverse=True), min(jobs), max(jobs))
jobs.sort(key=lambda j: j.name)
print(jobs)

# expect: [high, also high, mid, low] [low, mid, high, also high] high low
# expect: [also high, high, low, mid]
