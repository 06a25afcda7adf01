# nothing
   # at all