"""Plain records: what Pydantic's models do for a document that is read and written down, and nothing else.

Loading Pydantic and building its validators takes longer than reading a short document. A process that reads one
document and ends uses these classes in its place: `records` declares the fields for both. They hold the values to the
same types and patterns, are stricter in that they mend nothing but a list where a tuple belongs, and give the same JSON.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, ForwardRef, Literal, NamedTuple, Self, Union, get_args, get_origin


class Unfit(ValueError):
    """A value that a field cannot hold, a field that is missing or unknown."""


Check = Callable[[object], object]
"""Gives the value as a field holds it; raises Unfit for a value that the field cannot hold."""

ConfigDict = dict
_REQUIRED = object()
_wanted = False


def want() -> None:
    """Have the records made of these classes; to be said before `pmdocs.records` is loaded, later it changes nothing."""
    global _wanted  # noqa: PLW0603  a matter of the whole process, as what it has loaded is
    _wanted = True


def wanted() -> bool:
    """Whether this process has said that it wants plain records."""
    return _wanted


class FieldInfo(NamedTuple):
    """What is declared of a field beside its type."""

    default: object = _REQUIRED
    default_factory: Callable[[], object] | None = None
    pattern: str | None = None
    ge: int | None = None


def Field(  # noqa: N802  named as in Pydantic
    default: object = _REQUIRED,
    *,
    default_factory: Callable[[], object] | None = None,
    pattern: str | None = None,
    ge: int | None = None,
    description: str = "",
) -> Any:
    """As `pydantic.Field`; the description is for the published schema."""
    del description
    return FieldInfo(default, default_factory, pattern, ge)


class _Field(NamedTuple):
    check: Check
    default: object
    default_factory: Callable[[], object] | None


class BaseModel:
    """As `pydantic.BaseModel`, as far as records are made, looked at, changed by copying, and written as JSON."""

    model_config: ClassVar[dict[str, object]]

    def __init__(self, /, **given: object) -> None:
        """Take the fields; raises Unfit for one that is missing, unknown or of another type."""
        values = self.__dict__
        for name, (check, default, factory) in _fields_of(type(self)).items():
            if name in given:
                try:
                    values[name] = check(given.pop(name))
                except Unfit as error:
                    raise Unfit(f"{type(self).__name__}.{name}: {error}") from None
            elif factory is not None:
                values[name] = factory()
            elif default is not _REQUIRED:
                values[name] = default
            else:
                raise Unfit(f"{type(self).__name__}.{name} is missing")
        if given:
            raise Unfit(f"{type(self).__name__} has no field {min(given)}")

    @classmethod
    def model_validate(cls, plain: Mapping[str, object]) -> Self:
        """The record with these fields."""
        return cls(**plain)

    def model_copy(self, *, update: Mapping[str, object]) -> Self:
        """A copy with other values for some fields."""
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__, **update)
        return copy

    def model_dump(self, *, mode: Literal["json"]) -> Any:
        """The record as objects of JSON."""
        del mode
        return json.loads(self.model_dump_json())

    def model_dump_json(self) -> str:
        """The record as JSON."""
        try:
            return _ENCODER.encode(self)
        except ValueError:
            # JSON has no infinite numbers; Pydantic writes null for them.
            loose = json.dumps(self, default=_content)
            return _ENCODER.encode(json.loads(loose, parse_constant=lambda _: None))

    def __iter__(self) -> Iterator[tuple[str, object]]:
        """The fields and their values."""
        return iter(self.__dict__.items())

    def __eq__(self, other: object) -> bool:
        """Whether `other` is a record of the same class with the same values."""
        return type(other) is type(self) and other.__dict__ == self.__dict__

    def __hash__(self) -> int:
        """As of a frozen model."""
        return hash(tuple(self.__dict__.values()))


def _content(value: object) -> dict[str, object]:
    """The fields of a record, or of a place in a document."""
    return value.__dict__


_ENCODER = json.JSONEncoder(default=_content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_known: dict[type[BaseModel], dict[str, _Field]] = {}


def _fields_of(model: type[BaseModel]) -> dict[str, _Field]:
    """The fields of a class, worked out when it is first used: a class may name others that stand below it."""
    found = _known.get(model)
    if found is None:
        found = _known[model] = {
            name: _field(kind, owner.__dict__.get(name, _REQUIRED), owner.__module__)
            for owner in reversed(model.__mro__[:-1])
            for name, kind in owner.__annotations__.items()
            if name != "model_config"
        }
    return found


def _field(kind: object, declared: object, module: str) -> _Field:
    info = declared if isinstance(declared, FieldInfo) else FieldInfo(declared)
    return _Field(_bounded(_check_of(kind, module), info), info.default, info.default_factory)


def _bounded(check: Check, info: FieldInfo) -> Check:
    """`check`, and the pattern or the least value that is declared."""
    if info.pattern is not None:
        pattern = re.compile(info.pattern.removesuffix("$") + r"\Z")
        return lambda value: _held(check(value), pattern.match(str(value)) is not None)
    if info.ge is not None:
        least = info.ge
        return lambda value: _held(check(value), value is None or (isinstance(value, int) and value >= least))
    return check


def _held(value: object, holds: bool) -> object:
    if not holds:
        raise Unfit(f"{value!r} is out of bounds")
    return value


def _check_of(kind: Any, module: str) -> Check:
    """The check of a type as it may stand in the declaration of a record."""
    if isinstance(kind, str | ForwardRef):
        name = kind if isinstance(kind, str) else kind.__forward_arg__
        kind = getattr(sys.modules[module], name)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _bounded(_check_of(arguments[0], module), arguments[1])
    if origin is Literal:
        return _one_of(frozenset(arguments))
    if origin in {UnionType, Union}:
        return _optional(*(_check_of(one, module) for one in arguments if one is not NoneType))
    if origin is tuple:
        return _row(_check_of(arguments[0], module))
    if origin is dict:
        return _table(_check_of(arguments[0], module), _check_of(arguments[1], module))
    return _exactly(kind)


def _exactly(kind: type) -> Check:
    def check(value: object) -> object:
        if type(value) is not kind:
            raise Unfit(f"{value!r} is no {kind.__name__}")
        return value

    return check


def _one_of(values: frozenset[object]) -> Check:
    def check(value: object) -> object:
        if value not in values:
            raise Unfit(f"{value!r} is none of {', '.join(map(str, sorted(values, key=str)))}")
        return value

    return check


def _optional(inner: Check) -> Check:
    return lambda value: None if value is None else inner(value)


def _row(inner: Check) -> Check:
    def check(value: object) -> object:
        if not isinstance(value, tuple | list):
            raise Unfit(f"{value!r} is no tuple")
        return tuple([inner(one) for one in value])

    return check


def _table(name: Check, inner: Check) -> Check:
    def check(value: object) -> object:
        if not isinstance(value, dict):
            raise Unfit(f"{value!r} is no dict")
        return {name(key): inner(one) for key, one in value.items()}

    return check
