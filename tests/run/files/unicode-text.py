text = "naïve ☕\nΕλλάδα\n"
with open("u.tmp", "w", encoding="utf-8") as f:
    print(f.write(text))
with open("u.tmp", encoding="utf-8") as f:
    back = f.read()
print(back == text, len(back), [len(line) for line in back.splitlines()])

# expect: 15
# expect: True 15 [7, 6]
