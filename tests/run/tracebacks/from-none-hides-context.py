def get(table, key):
    try:
        return table[key]
    except KeyError:
        raise ValueError(f"unknown key {key}") from None


get({}, 5)

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 8, in <module>
# stderr:     get({}, 5)
# stderr:   File "{file}", line 5, in get
# stderr:     raise ValueError(f"unknown key {key}") from None
# stderr: ValueError: unknown key 5
# status: 1
