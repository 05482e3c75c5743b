"""The folder is the list: the members of a package are the objects that its modules define."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def members(package: ModuleType, kind: type[T]) -> tuple[T, ...]:
    """Every module-level `kind` of the direct submodules of `package`, in the order of module names.

    An object that a module only imports from a sibling is counted once.
    """
    found: list[T] = []
    for info in sorted(iter_modules(package.__path__), key=lambda info: info.name):
        module = import_module(f"{package.__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, kind) and not any(value is seen for seen in found):
                found.append(value)
    return tuple(found)
