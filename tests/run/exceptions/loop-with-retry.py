attempts = 0


def flaky():
    global attempts
    attempts += 1
    if attempts < 3:
        raise OSError(f"try {attempts}")
    return "connected"


while True:
    try:
        print(flaky())
        break
    except OSError as e:
        print("failed:", e)
print(attempts)

# expect: failed: try 1
# expect: failed: try 2
# expect: connected
# expect: 3
