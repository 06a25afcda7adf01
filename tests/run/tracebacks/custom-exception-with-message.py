class ConfigError(Exception):
    pass


def load(name):
    raise ConfigError("no section " + repr(name))


load("net")

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 9, in <module>
# stderr:     load("net")
# stderr:   File "{file}", line 6, in load
# stderr:     raise ConfigError("no section " + repr(name))
# stderr: ConfigError: no section 'net'
# status: 1
