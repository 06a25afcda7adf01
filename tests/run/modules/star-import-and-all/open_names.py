visible = 1
_hidden = 2


def shout(s):
    return s.upper()
