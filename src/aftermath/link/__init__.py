"""Stage 4, link: which happening. Grounded claims become mentions, incidents and waves.

Importing this imports Splink, which takes a third of a second: load it only where linking runs.
"""

from aftermath.link.linking import Linking, link

__all__ = ["Linking", "link"]
