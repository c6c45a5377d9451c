"""The function words of a language, as sets."""

from functools import cache

from aftermath.vocabulary.files import entries


@cache
def words(language: str, name: str) -> frozenset[str]:
    """The function words of one class, such as `prepositions`."""
    for entry in entries(language, "function"):
        if entry["rule"].rsplit(".", 1)[1] == name:
            return frozenset(entry["words"])
    raise KeyError(name)


@cache
def stops(language: str) -> frozenset[str]:
    """The words that cannot stand between a number and the noun it counts."""
    classes = ("determiners", "prepositions", "conjunctions", "auxiliaries", "pronouns")
    return frozenset().union(*(words(language, name) for name in classes))
