import re

re.compile("a\n(b")

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 3, in <module>
# stderr:     re.compile("a\n(b")
# stderr: re.error: missing ), unterminated subpattern at position 2 (line 2, column 1)
# status: 1
