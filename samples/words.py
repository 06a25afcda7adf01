# Dicts, sorting and files: counts the words of a file, or of a small text.
import sys

TEXT = """
Round and round the rugged rock the ragged rascal ran.
How many rugged rocks did the ragged rascal round?
"""


def words_of(lines):
    for line in lines:
        for word in line.split():
            word = word.strip(".,;:!?\"'()").lower()
            if word:
                yield word


def count(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def main():
    if len(sys.argv) > 1:
        try:
            with open(sys.argv[1]) as f:
                counts = count(words_of(f))
        except OSError as e:
            print(f"cannot read: {e}", file=sys.stderr)
            return 1
    else:
        counts = count(words_of(TEXT.split("\n")))
    ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    for word, n in ranking[:10]:
        print(f"{n:6}  {word:<12} {'*' * n}")
    print(f"{sum(counts.values())} words, {len(counts)} different")
    return 0


sys.exit(main())
