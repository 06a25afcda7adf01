import stackless

t = stackless.tasklet()
t.kill()
t.bind(print)
t.kill()
t("printed")
stackless.run()
t.kill()
t.kill()
print(t.alive)
