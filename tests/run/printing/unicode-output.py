print("naïve ☕ 𝄞 Ελλάδα", ["é", "\u200b", "\n", "\x1b"])
print(ascii_only := "".join(c for c in "naïve" if ord(c) < 128))
print("tab\there", repr("tab\there"), '"', "'")

# expect: naïve ☕ 𝄞 Ελλάδα ['é', '\u200b', '\n', '\x1b']
# expect: nave
# expect: tab	here 'tab\there' " '
