path = r"C:\new\table"
print(path, len(path))
text = """first
  second \
continued
"third" line"""
print(text)
print('\x41\u0042\101\N{BULLET}')

# expect: C:\new\table 12
# expect: first
# expect:   second continued
# expect: "third" line
# expect: ABA•
