"""`importlib.abc`: classes to derive loaders from, which nothing asks."""


class Loader:
    pass


class Finder:
    pass


class MetaPathFinder(Finder):
    pass


class PathEntryFinder(Finder):
    pass


class ResourceLoader(Loader):
    pass


class InspectLoader(Loader):
    pass


class ExecutionLoader(InspectLoader):
    pass


class FileLoader(ResourceLoader, ExecutionLoader):
    pass


class SourceLoader(ResourceLoader, ExecutionLoader):
    pass
