text = "häß"
raw = text.encode()
print(raw, len(raw), raw.decode("utf-8") == text, "abc".encode("ascii"))
try:
    b"\xff\xfe".decode("utf-8")
except UnicodeDecodeError as e:
    print("bad bytes")
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)

# expect: b'h\xc3\xa4\xc3\x9f' 5 True b'abc'
# expect: bad bytes
# expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
