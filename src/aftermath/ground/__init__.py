"""Stage 3, ground: where and when. Claims become grounded claims."""

from aftermath.ground.compiling import compile_gazetteer
from aftermath.ground.english_places import EnglishPlaces
from aftermath.ground.english_times import EnglishTimes
from aftermath.ground.gazetteer import Gazetteer, default_path, is_current, open_gazetteer
from aftermath.ground.grounder import ReportGrounder
from aftermath.ground.text_places import PlaceTold, TextPlaces
from aftermath.ground.text_times import TextTimes, TimeTold

__all__ = [
    "EnglishPlaces",
    "EnglishTimes",
    "Gazetteer",
    "PlaceTold",
    "ReportGrounder",
    "TextPlaces",
    "TextTimes",
    "TimeTold",
    "compile_gazetteer",
    "default_path",
    "is_current",
    "open_gazetteer",
]
