"a\n\t\\\'\"\x41\u00e9\U0001F600\101\0"
r"\n" R'\\'
b'\x00\xff\101' B"a" rb'\x' bR'\n'
u'a' 'b' """c
d\
e"""
'\ud800' ''
'\a\b\f\v\r \x7f \u200b \U000e0001'
"it's" 'say "x"' 'both \' "'
