"""Each function is a statement about two mentions; its docstring is the reason a reader sees, its value the SQL that tests it."""

from collections.abc import Callable
from types import MappingProxyType

Statement = Callable[[], str]

_OVERLAP = "(least(end_l, end_r) - greatest(start_l, start_r))"
_SHARE = f"greatest({_OVERLAP}, 0) / least(end_l - start_l, end_r - start_r)"
_GIVEN = "coalesce(start_l, start_r)"
_PUBLISHED = "(CASE WHEN start_l IS NULL THEN published_l ELSE published_r END)"
_BETWEEN = f"(CASE WHEN {_GIVEN} IS NULL THEN abs(published_l - published_r) ELSE {_PUBLISHED} - {_GIVEN} END)"
_LATITUDE_KM = 111.2
_CLOSE_KM = 15
_SOON_HOURS = 3 * 24
_WEEKS_HOURS = 14 * 24


def _shared(column: str) -> str:
    return f"len(list_intersect({column}_l, {column}_r))"


def _either_empty(column: str) -> str:
    return f"len({column}_l) = 0 OR len({column}_r) = 0"


def both_tell_of_the_whole_country() -> str:
    """Both tell of the whole of one country at a known time."""
    return "tier_l = 'wave' AND country_l = country_r AND start_l IS NOT NULL AND start_r IS NOT NULL"


def same_country_some_time() -> str:
    """Both tell of the whole of one country, but not both say when."""
    return "tier_l = 'wave' AND country_l = country_r"


def same_settlement() -> str:
    """Both name the same town or site."""
    return f"area_l = area_r AND {_shared('settlements')} > 0"


def points_close_together() -> str:
    """The places they name lie within fifteen kilometres of each other."""
    east = "(longitude_l - longitude_r) * cos(radians((latitude_l + latitude_r) / 2))"
    return f"sqrt(pow(latitude_l - latitude_r, 2) + pow({east}, 2)) * {_LATITUDE_KM} <= {_CLOSE_KM}"


def one_inside_the_other() -> str:
    """One names a region and the other no place outside it."""
    return f"area_l = area_r AND ({_either_empty('settlements')})"


def same_region_only() -> str:
    """They name different places of one region."""
    return "area_l = area_r"


def different_places() -> str:
    """They name different places."""
    return "ELSE"


def windows_meet() -> str:
    """The times they give meet."""
    short = "greatest(end_l - start_l, end_r - start_r) < 12"
    return f"NOT (vague_l OR vague_r) AND ({_SHARE} >= 0.5 OR ({_OVERLAP} BETWEEN -2 AND 0 AND {short}))"


def inside_a_vaguer_time() -> str:
    """One gives a time, the other a longer time that holds it."""
    return f"(vague_l OR vague_r) AND {_OVERLAP} > 0"


def windows_touch() -> str:
    """The times they give touch but hardly meet."""
    return f"{_OVERLAP} > -12"


def days_apart() -> str:
    """The times they give are apart."""
    return "ELSE"


def published_soon_after() -> str:
    """One gives no time, but was published within three days of the other's."""
    return f"{_BETWEEN} <= {_SOON_HOURS}"


def published_within_weeks() -> str:
    """One gives no time, but was published within two weeks of the other's."""
    return f"{_BETWEEN} <= {_WEEKS_HOURS}"


def nothing_tells_when() -> str:
    """One gives no time, and nothing tells when it was published."""
    return f"{_BETWEEN} IS NULL"


def published_much_later() -> str:
    """One gives no time and was published more than two weeks from the other's."""
    return "ELSE"


def same_weapon() -> str:
    """Both name the same kind of weapon."""
    return f"{_shared('weapons')} > 0"


def different_weapons() -> str:
    """They name different weapons."""
    return "ELSE"


def same_thing_hit() -> str:
    """Both name the same kind of thing that was harmed."""
    return f"{_shared('things')} > 0"


def different_things_hit() -> str:
    """They name different things that were harmed."""
    return "ELSE"


def several_telling_figures_shared() -> str:
    """They share several figures that do not agree by chance."""
    return f"{_shared('telling')} > 1"


def one_telling_figure_shared() -> str:
    """They share a figure that does not agree by chance."""
    return f"{_shared('telling')} = 1"


def small_figures_shared() -> str:
    """They share several small figures, not all of them one."""
    return f"{_shared('figures')} > 1 AND {_shared('plural')} > 0"


def no_figure_shared() -> str:
    """Their figures differ."""
    return "ELSE"


def same_speaker_same_figure() -> str:
    """The same speaker gives the same figure in both."""
    return f"{_shared('sayings')} > 0"


def same_speaker() -> str:
    """The same speaker is quoted in both."""
    return f"{_shared('speakers')} > 0"


def different_speakers() -> str:
    """They quote different speakers."""
    return "ELSE"


def same_claim_or_denial() -> str:
    """In both the same side claims it or denies it."""
    return f"{_shared('owned')} > 0"


def same_side_blamed() -> str:
    """Both blame the same side."""
    return f"{_shared('sides')} > 0"


def different_sides_named() -> str:
    """They say different things of who did it."""
    return "ELSE"


def words_repeated() -> str:
    """Sentences of one stand in the other, word for word."""
    return f"{_shared('echoes')} > 4"


def no_words_repeated() -> str:
    """Neither repeats the other's words."""
    return "ELSE"


COMPARISONS: MappingProxyType[str, tuple[str, tuple[Statement, ...]]] = MappingProxyType(
    {
        "place": (
            "area_l IS NULL AND (country_l IS NULL OR country_r IS NULL)",
            (
                both_tell_of_the_whole_country,
                same_country_some_time,
                same_settlement,
                points_close_together,
                one_inside_the_other,
                same_region_only,
                different_places,
            ),
        ),
        "time": ("start_l IS NULL OR start_r IS NULL", (windows_meet, inside_a_vaguer_time, windows_touch, days_apart)),
        "publication": (
            "start_l IS NOT NULL AND start_r IS NOT NULL",
            (nothing_tells_when, published_soon_after, published_within_weeks, published_much_later),
        ),
        "weapon": (_either_empty("weapons"), (same_weapon, different_weapons)),
        "thing": (_either_empty("things"), (same_thing_hit, different_things_hit)),
        "tolls": (
            _either_empty("figures"),
            (several_telling_figures_shared, one_telling_figure_shared, small_figures_shared, no_figure_shared),
        ),
        "speaker": (_either_empty("speakers"), (same_speaker_same_figure, same_speaker, different_speakers)),
        "sides": (_either_empty("sides"), (same_claim_or_denial, same_side_blamed, different_sides_named)),
        "echo": (_either_empty("echoes"), (words_repeated, no_words_repeated)),
    }
)
"""Each comparison: the SQL for "one side says nothing", then its statements, the first that holds being the one that counts."""

SHOWN: MappingProxyType[Statement, str] = MappingProxyType(
    {
        same_settlement: "settlements",
        same_weapon: "weapons",
        same_thing_hit: "things",
        several_telling_figures_shared: "telling",
        one_telling_figure_shared: "telling",
        small_figures_shared: "figures",
        same_speaker_same_figure: "sayings",
        same_speaker: "speakers",
        same_claim_or_denial: "owned",
        same_side_blamed: "sides",
    }
)
"""What of the profiles a statement is about, to be shown beside its reason."""
