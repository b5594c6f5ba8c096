"""Which keys the format knows at a place of a file."""

from collections.abc import Iterator
from typing import Annotated, get_args, get_origin

from pydantic import BaseModel


def keys_at(model: type[BaseModel], way: tuple[int | str, ...]) -> list[str]:
    """The keys of the block at ``way`` of a document that is a ``model``; none where it may hold any."""
    found = list(_at(model, way))
    return sorted({key for one in found for key in _keys(one)})


def _keys(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name


def _at(annotation: object, way: tuple[int | str, ...]) -> Iterator[type[BaseModel]]:
    """The models that ``annotation`` may be once ``way`` was gone."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not way:
            yield annotation
            return
        for name, field in annotation.model_fields.items():
            if way[0] == (field.alias or name):
                yield from _at(field.annotation, way[1:])
        return
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _at(inner[0], way)
    elif origin is list and way:
        yield from _at(inner[0], way[1:])
    elif origin is dict and way:
        yield from _at(inner[1], way[1:])
    elif origin is not None and origin not in (list, dict):
        for one in inner:
            yield from _at(one, way)
