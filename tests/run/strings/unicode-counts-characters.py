s = "naïve café ☕ 𝄞"
print(len(s), s[2], s[-1], s[11], s[::-1])
print(s.find("☕"), s.upper(), ord("é"), chr(9749), ord(s[-1]))
for c in "aé☕𝄞":
    print(c, ord(c), len(c.encode("utf-8")))

# expect: 14 ï 𝄞 ☕ 𝄞 ☕ éfac evïan
# expect: 11 NAÏVE CAFÉ ☕ 𝄞 233 ☕ 119070
# expect: a 97 1
# expect: é 233 2
# expect: ☕ 9749 3
# expect: 𝄞 119070 4
