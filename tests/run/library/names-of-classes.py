import collections, random, itertools, io
from collections import deque, Counter, OrderedDict, defaultdict
print(type(deque()), type(Counter()), type(OrderedDict()), type(random.Random()), type(5), KeyError, deque, io.UnsupportedOperation)
print(Counter.__module__, KeyError.__module__, Counter.__qualname__)
print(random.Random().__class__)

# expect: <class 'collections.deque'> <class 'collections.Counter'> <class 'collections.OrderedDict'> <class 'random.Random'> <class 'int'> <class 'KeyError'> <class 'collections.deque'> <class 'io.UnsupportedOperation'>
# expect: collections builtins Counter
# expect: <class 'random.Random'>
