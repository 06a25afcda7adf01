x = 1 + \
    2
if a and \
   b:
    pass
y = (1,

     # comment
  2)
  # comment at another depth
class A:

# comment at the margin
    z = [
1]
