# What a loop keeps is as it was where the exception was raised.
def tally(items):
    out = []
    done = failed = 0
    for i, x in enumerate(items):
        try:
            done += 1
            value = 10 // x
            done += 10
            if value > 4:
                raise KeyError(value)
            done += 100
        except ZeroDivisionError:
            failed += i
        except KeyError:
            out.append((i, done))
        finally:
            failed += 1000
    return done, failed, out


def pairs(xs, ys):
    it = iter(ys)
    got = []
    for x in xs:
        try:
            y = next(it)
            got.append(x // y)
        except ZeroDivisionError:
            got.append(None)
        except StopIteration:
            got.append("end")
    return got


print(tally([1, 0, 2, 5, 0, 10]))
print(pairs([6, 7, 8, 9], [2, 0, 4]))

# expect: (246, 6005, [(0, 11), (2, 23)])
# expect: [3, None, 2, 'end']
