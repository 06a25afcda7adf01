from toolbox.hammers import hit  # error: no_module

hit()
