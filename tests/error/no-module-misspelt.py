import colections  # error: no_module
