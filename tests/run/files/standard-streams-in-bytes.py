import sys
sys.stdout.flush()
data = sys.stdin.buffer.read()
print(data, len(data.split()))
sys.stdout.flush()
for w in data.split():
    sys.stdout.buffer.write(w + b"\n")
# stdin: ab cd
# stdin: ef
# expect: b'ab cd\nef\n' 3
# expect: ab
# expect: cd
# expect: ef
