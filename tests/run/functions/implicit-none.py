def nothing():
    pass


def maybe(flag):
    if flag:
        return "yes"


print(nothing(), maybe(True), maybe(False), maybe(False) is None)

# expect: None yes None True
