class Config:
    def __getattribute__(self, name): # error: unsupported
        return name


Config().a
