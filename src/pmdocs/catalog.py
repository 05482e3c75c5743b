"""The folder is the list: the members of a package are the objects that its modules define."""

import os
from importlib import import_module
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def members(package: ModuleType, kind: type[T], *, folders: bool = False) -> tuple[T, ...]:
    """Every module-level `kind` of the direct submodules of `package`, in the order of module names.

    An object that a module only imports from a sibling is counted once. With `folders` only submodules that are folders
    are looked at, for what stands beside them has no `kind` and need not be loaded.
    """
    found: list[T] = []
    for name in _submodules(package, folders=folders):
        module = import_module(f"{package.__name__}.{name}")
        for value in vars(module).values():
            if isinstance(value, kind) and not any(value is seen for seen in found):
                found.append(value)
    return tuple(found)


def _submodules(package: ModuleType, *, folders: bool) -> list[str]:
    """The names of the direct submodules."""
    # pkgutil has a function for it, which loads what takes as long as reading a page.
    names = (name for path in package.__path__ for name in os.listdir(path))
    modules = {name.removesuffix(".py") for name in names if not (folders and name.endswith(".py"))}
    return sorted(name for name in modules if name.isidentifier() and not name.startswith("_"))


def member(package: ModuleType, name: str, kind: type[T]) -> T:
    """The `kind` that the submodule `name` of `package` defines, without a look at the others."""
    module = import_module(f"{package.__name__}.{name}")
    return next(value for value in vars(module).values() if isinstance(value, kind))
