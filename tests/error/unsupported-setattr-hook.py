class Config:
    def __setattr__(self, name, value): # error: unsupported
        print(name, value)


Config().a = 1
