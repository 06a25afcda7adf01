def work():
    try:
        raise KeyError("first")
    finally:
        [].pop()


work()

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 3, in work
# stderr:     raise KeyError("first")
# stderr: KeyError: 'first'
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 8, in <module>
# stderr:     work()
# stderr:   File "{file}", line 5, in work
# stderr:     [].pop()
# stderr: IndexError: pop from empty list
# status: 1
