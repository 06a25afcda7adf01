# Dicts of ints: counting, memoising, joining, deleting.
import sys


def histogram(rounds, keys):
    counts = {}
    seed = 1
    for _ in range(rounds):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key = (seed >> 8) % keys
        counts[key] = counts.get(key, 0) + 1
    most = 0
    total = 0
    for key, count in counts.items():
        if count > most:
            most = count
        total = (total + key * count) % 1000000007
    return len(counts), most, total


def collatz(limit):
    known = {1: 1}
    best = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n not in known:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        steps += known[n]
        known[start] = steps
        if steps > best:
            best = steps
    return best, len(known)


def sliding(rounds, window):
    present = {}
    hits = 0
    seed = 5
    for i in range(rounds):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key = (seed >> 10) % (window * 4)
        if key in present:
            hits += i - present[key]
            del present[key]
        else:
            present[key] = i
    return hits, len(present)


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print("histogram", *histogram(size * 20000, size * 500))
    print("collatz", *collatz(size * 4000))
    print("sliding", *sliding(size * 20000, size * 50))


main()
