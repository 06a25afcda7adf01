s = "gelato"
print(s[0], s[-1], s[1:4], s[:2], s[3:], s[::-1], s[::2], s[-3:-1], s[10:], s[4:1])
try:
    s[6]
except IndexError as e:
    print(e)
try:
    ""[-1]
except IndexError as e:
    print(e)

# expect: g o ela ge ato otaleg glt at  
# expect: string index out of range
# expect: string index out of range
