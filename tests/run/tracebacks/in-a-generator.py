def numbers(text):
    for part in text.split():
        yield int(part)


print(sum(numbers("1 2 3")))
print(sum(numbers("1 b 3")))

# expect: 6
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 7, in <module>
# stderr:     print(sum(numbers("1 b 3")))
# stderr:           ^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "{file}", line 3, in numbers
# stderr:     yield int(part)
# stderr:           ^^^^^^^^^
# stderr: ValueError: invalid literal for int() with base 10: 'b'
# status: 1
