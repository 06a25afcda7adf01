for thing in (ValueError, ValueError("made"), StopIteration(5)):
    try:
        raise thing
    except ValueError as e:
        print("value", repr(e))
    except StopIteration as e:
        print("stop", e.value)

# expect: value ValueError()
# expect: value ValueError('made')
# expect: stop 5
