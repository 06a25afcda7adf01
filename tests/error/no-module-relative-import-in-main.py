from .sibling import thing  # error: no_module

print(thing)
