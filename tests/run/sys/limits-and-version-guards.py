import sys

print(sys.maxsize, sys.version_info >= (3, 6), sys.version_info[0])
if sys.version_info < (3,):
    text_type = unicode
else:
    text_type = str
print(text_type(5))

# expect: 9223372036854775807 True 3
# expect: 5
