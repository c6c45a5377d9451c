"""Who says what: the speaker of every part of a body, or nobody where the writer speaks; and, apart from that, who holds which view."""

from aftermath.extract.speaking.attribution import Attribution, Attributions, Attributor
from aftermath.extract.speaking.views import View

__all__ = ["Attribution", "Attributions", "Attributor", "View"]
