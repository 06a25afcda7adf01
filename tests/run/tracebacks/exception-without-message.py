class Stop(Exception):
    pass


raise Stop

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 5, in <module>
# stderr:     raise Stop
# stderr: Stop
# status: 1
