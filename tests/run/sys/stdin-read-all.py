# stdin: alpha beta
# stdin:
# stdin: gamma
import sys

text = sys.stdin.read()
print(len(text), text.split(), text.count("\n"), repr(sys.stdin.readline()))

# expect: 18 ['alpha', 'beta', 'gamma'] 3 ''
