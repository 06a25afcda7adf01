import frobnicator  # error: no_module

frobnicator.run()
