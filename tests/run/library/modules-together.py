import json
import os
import re
import sys
import time
from datetime import datetime

for line in sys.stdin:
    m = re.match(r"(\w+)=(\d+)", line)
    if m:
        print(json.dumps({m.group(1): int(m.group(2)), "dir": os.path.dirname("/a/b")}, sort_keys=True))
try:
    json.loads('{"a": nul}')
except json.JSONDecodeError as e:
    print(e)
try:
    {}[5]
except KeyError as e:
    print(repr(e))
print(json.loads(re.sub("'", '"', "{'x': [1, 2]}"))["x"], re.compile("a(b)?").groups)
print(datetime(2020, 1, 2).isoformat(), time.strftime("%Y", time.gmtime(0)), sys.maxsize, sys.byteorder)

# stdin: a=1
# stdin: none
# stdin: bc=22

# expect: {"a": 1, "dir": "/a"}
# expect: {"bc": 22, "dir": "/a"}
# expect: Expecting value: line 1 column 7 (char 6)
# expect: KeyError(5)
# expect: [1, 2] 1
# expect: 2020-01-02T00:00:00 1970 9223372036854775807 little
