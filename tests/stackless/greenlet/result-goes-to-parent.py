from greenlet import greenlet

print(greenlet(lambda: 42).switch())
print(greenlet(lambda: None).switch())
print(greenlet(lambda x: [x, x]).switch("a"))
