"""The folder is the list: the members of a package are the objects that its modules define."""

import os
from importlib import import_module
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def members(package: ModuleType, kind: type[T]) -> tuple[T, ...]:
    """Every module-level `kind` of the direct submodules of `package`, in the order of module names.

    An object that a module only imports from a sibling is counted once.
    """
    found: list[T] = []
    for name in _submodules(package):
        module = import_module(f"{package.__name__}.{name}")
        for value in vars(module).values():
            if isinstance(value, kind) and not any(value is seen for seen in found):
                found.append(value)
    return tuple(found)


def _submodules(package: ModuleType) -> list[str]:
    """The names of the direct submodules."""
    # pkgutil has a function for it, which loads what takes as long as reading a page.
    names = (name.removesuffix(".py") for path in package.__path__ for name in os.listdir(path))
    return sorted({name for name in names if name.isidentifier() and not name.startswith("_")})


def member(package: ModuleType, name: str, kind: type[T]) -> T:
    """The `kind` that the submodule `name` of `package` defines, without a look at the others."""
    module = import_module(f"{package.__name__}.{name}")
    return next(value for value in vars(module).values() if isinstance(value, kind))
