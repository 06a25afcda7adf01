def selfish():
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = selfish()
print(next(me))

# expect: generator already executing
