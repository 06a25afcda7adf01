class Settings:
    width = 80


print(Settings.height)  # error: no_attribute
