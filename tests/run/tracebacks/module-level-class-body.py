limit = 0


class Settings:
    size = 10
    ratio = size / limit

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 4, in <module>
# stderr:     class Settings:
# stderr:   File "{file}", line 6, in Settings
# stderr:     ratio = size / limit
# stderr:             ~~~~~^~~~~~~
# stderr: ZeroDivisionError: division by zero
# status: 1
