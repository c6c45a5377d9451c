"""One Fellegi-Sunter model scores every pair of mentions that may tell of one happening; its weights are fixed in `weights.yaml`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log2
from typing import Any

import duckdb
import yaml
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

from aftermath.link.comparisons import COMPARISONS
from aftermath.link.profile import Profile

_NEVER_CUT = -1000.0
_NO_COUNTRY = "?"
_NAME = "unique_id"
_COLUMNS = {
    _NAME: "VARCHAR",
    "tier": "VARCHAR",
    "area": "VARCHAR",
    "country": "VARCHAR",
    "whole": "VARCHAR",
    "start": "DOUBLE",
    "end": "DOUBLE",
    "vague": "BOOLEAN",
    "days": "INTEGER[]",
    "published": "DOUBLE",
    "latitude": "DOUBLE",
    "longitude": "DOUBLE",
}
_SETS = ("settlements", "weapons", "things", "figures", "plural", "telling", "speakers", "sayings", "sides", "owned", "echoes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two mentions compared: the weight of evidence that they tell of one happening, and the statements that gave it."""

    left: str
    right: str
    weight: float
    """log2 of the posterior odds."""
    statements: tuple[str, ...]


@cache
def weights() -> dict[str, dict[str, Any]]:
    """The parameter file."""
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(files("aftermath.link").joinpath("weights.yaml").read_text(encoding="utf-8"))
    return loaded


def bits(comparison: str, statement: str) -> float:
    """The weight of one statement, log2(m / u)."""
    entry = weights()[comparison][statement]
    return log2(entry["m"] / entry["u"])


def score(profiles: Sequence[Profile]) -> list[Pair]:
    """Every pair of one area, or of one country told of as a whole, that shares a day or has an undated side, with its weight."""
    if len(profiles) < 2:
        return []
    with duckdb.connect(":memory:") as connection:
        _load(connection, profiles)
        api = DuckDBAPI(connection)
        linker = Linker(api.register(connection.table("mention")), _settings(), log_level="ERROR")
        scored = linker.inference.predict(threshold_match_weight=_NEVER_CUT, warning_mode="never")
        gammas = ", ".join(f"gamma_{name}" for name in COMPARISONS)
        rows = connection.sql(
            f"SELECT {_NAME}_l, {_NAME}_r, match_weight, {gammas} FROM {scored.physical_name} ORDER BY ALL"  # noqa: S608  # names are ours
        ).fetchall()
    return [Pair(left=left, right=right, weight=weight, statements=_named(levels)) for left, right, weight, *levels in rows]


def _load(connection: duckdb.DuckDBPyConnection, profiles: Sequence[Profile]) -> None:
    columns = _COLUMNS | dict.fromkeys(_SETS, "VARCHAR[]")
    connection.execute("CREATE TABLE mention (" + ", ".join(f'"{name}" {kind}' for name, kind in columns.items()) + ")")
    kind = "STRUCT(" + ", ".join(f'"{name}" {kind}' for name, kind in columns.items()) + ")[]"
    rows = [_row(p) for p in sorted(profiles, key=lambda p: p.mention.id)]
    connection.execute(f"INSERT INTO mention SELECT unnest(?::{kind}, recursive := true)", [rows])


def _row(profile: Profile) -> dict[str, Any]:
    when, where = profile.window, profile.mention.place
    return {
        _NAME: profile.mention.id,
        "tier": profile.tier,
        "area": profile.area,
        "country": profile.country,
        "whole": (profile.country or _NO_COUNTRY) if profile.tier == "wave" else None,
        "start": when.start if when else None,
        "end": when.end if when else None,
        "vague": when.vague if when else False,
        "days": list(when.days()) if when else [],
        "published": profile.published,
        "latitude": where.latitude if where and profile.settlements else None,
        "longitude": where.longitude if where and profile.settlements else None,
    } | {name: sorted(getattr(profile, name)) for name in _SETS}


def _settings() -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=weights()["prior"]["match"],
        blocking_rules_to_generate_predictions=[
            block_on("area", "days", arrays_to_explode=["days"]),
            block_on("whole", "days", arrays_to_explode=["days"]),
            {"blocking_rule": "l.area = r.area AND (l.start IS NULL OR r.start IS NULL)"},
            {"blocking_rule": "l.whole = r.whole AND (l.start IS NULL OR r.start IS NULL)"},
        ],
        comparisons=[_comparison(name) for name in COMPARISONS],
        retain_intermediate_calculation_columns=True,
    )


def _comparison(name: str) -> dict[str, Any]:
    silent, statements = COMPARISONS[name]
    levels: list[dict[str, Any]] = [{"sql_condition": silent, "label_for_charts": "one side says nothing", "is_null_level": True}]
    for statement in statements:
        entry = weights()[name][statement.__name__]
        levels.append(
            {
                "sql_condition": statement(),
                "label_for_charts": statement.__doc__,
                "m_probability": entry["m"],
                "u_probability": entry["u"],
            }
        )
    return {"output_column_name": name, "comparison_levels": levels}


def _named(levels: Sequence[int]) -> tuple[str, ...]:
    """The names of the statements that counted: Splink numbers a comparison's levels from the last up, and silence is -1."""
    named = []
    for (name, (_, statements)), level in zip(COMPARISONS.items(), levels, strict=True):
        if level >= 0:
            named.append(f"{name}.{statements[len(statements) - 1 - level].__name__}")
    return tuple(named)
