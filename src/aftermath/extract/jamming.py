"""An interception by electronic means is a suppression, where its own clause names them."""

from dataclasses import replace

from aftermath.extract.finding import Finding

EW = ("electronic warfare", "electronic means", "jamming", "jammed", "by ew", "by reb", "radar warfare", "electronic suppression", "of reb")


def suppressed(finding: Finding) -> Finding:
    """An interception by electronic means is a suppression."""
    if finding.kind != "interception" or finding.measure != "intercepted":
        return finding
    tail = finding.sentence.text(finding.hit.start, min(len(finding.sentence.tokens), finding.hit.end + 7))
    at = min((tail.find(word) for word in EW if word in tail), default=-1)
    if at < 0 or any(mark in tail[:at] for mark in (",", ";", " and ", " while ")):
        return finding
    return replace(finding, measure="suppressed")
