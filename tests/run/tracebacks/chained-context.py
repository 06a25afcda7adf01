def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return table["default"]


lookup({"a": 1}, "b")

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 3, in lookup
# stderr:     return table[key]
# stderr:            ~~~~~^^^^^
# stderr: KeyError: 'b'
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 8, in <module>
# stderr:     lookup({"a": 1}, "b")
# stderr:   File "{file}", line 5, in lookup
# stderr:     return table["default"]
# stderr:            ~~~~~^^^^^^^^^^^
# stderr: KeyError: 'default'
# status: 1
