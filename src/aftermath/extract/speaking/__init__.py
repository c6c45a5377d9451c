"""Who says what: the speaker of every part of a body, or nobody where the writer speaks."""

from aftermath.extract.speaking.attribution import Attribution, Attributions, Attributor

__all__ = ["Attribution", "Attributions", "Attributor"]
