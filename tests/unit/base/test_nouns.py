from dataclasses import fields, is_dataclass

import pytest

from aftermath import base

NOUNS = [getattr(base, name) for name in base.__all__ if is_dataclass(getattr(base, name))]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_is_frozen_slotted_and_built_by_name(noun: type) -> None:
    assert noun.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert hasattr(noun, "__slots__")
    assert all(field.kw_only for field in fields(noun))
