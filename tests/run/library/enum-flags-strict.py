# CPython refuses such values from 3.11.4 on.
# oracle: none
from enum import Flag
class F(Flag):
    A = 1
    B = 2
    D = 8
for v in (4, 16, -1, -2):
    try:
        print(F(v))
    except ValueError as e:
        print(e)
# expect: <flag 'F'> invalid value 4
# expect:     given 0b0 0100
# expect:   allowed 0b0 1011
# expect: <flag 'F'> invalid value 16
# expect:     given 0b0 10000
# expect:   allowed 0b0 01011
# expect: <flag 'F'> invalid value -1
# expect:     given 0b1 1111
# expect:   allowed 0b0 1011
# expect: <flag 'F'> invalid value -2
# expect:     given 0b1 1110
# expect:   allowed 0b0 1011
