import warnings
def old():
    warnings.warn("old is deprecated", DeprecationWarning)
    return 1
warnings.warn("first")
for i in range(3):
    warnings.warn("in a loop")
    old()
warnings.warn(
    "over lines",
    RuntimeWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("caught")
    old(); old()
    print(len(w), w[0].message, w[1].category is DeprecationWarning, issubclass(w[0].category, UserWarning), str(w[1].message), w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("bad")
    except UserWarning as e: print("error", e)
class MyWarning(UserWarning): pass
warnings.warn("mine", MyWarning)
warnings.warn(MyWarning("object"))
warnings.filterwarnings("ignore", message="skip.*")
warnings.warn("skip this"); warnings.warn("keep this")
warnings.filterwarnings("ignore", category=MyWarning)
warnings.warn("mine again", MyWarning)
warnings.filterwarnings("once")
for i in range(2): warnings.warn("once only")
warnings.warn("once only")
try: warnings.warn("x", int)
except TypeError as e: print(e)
from warnings import warn, simplefilter
simplefilter("default")
warn("imported name")
# expect: 3 caught True True old is deprecated 14
# expect: error bad
# expect: category must be a Warning subclass, not 'type'
# stderr: {file}:5: UserWarning: first
# stderr:   warnings.warn("first")
# stderr: {file}:7: UserWarning: in a loop
# stderr:   warnings.warn("in a loop")
# stderr: {file}:3: DeprecationWarning: old is deprecated
# stderr:   warnings.warn("old is deprecated", DeprecationWarning)
# stderr: {file}:9: RuntimeWarning: over lines
# stderr:   warnings.warn(
# stderr: {file}:25: MyWarning: mine
# stderr:   warnings.warn("mine", MyWarning)
# stderr: {file}:26: MyWarning: object
# stderr:   warnings.warn(MyWarning("object"))
# stderr: {file}:28: UserWarning: keep this
# stderr:   warnings.warn("skip this"); warnings.warn("keep this")
# stderr: {file}:32: UserWarning: once only
# stderr:   for i in range(2): warnings.warn("once only")
# stderr: {file}:38: UserWarning: imported name
# stderr:   warn("imported name")
