# A generator left suspended inside try dies at the end of the function that holds it.
def watch(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closed", name)


def use():
    g = watch("g")
    print(next(g))
    print("after the last use")


use()
print("after the call")
# expect: 1
# expect: after the last use
# expect: closed g
# expect: after the call
# flags: --gc=ref
