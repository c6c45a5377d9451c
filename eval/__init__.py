"""Evaluation against gold reports; figures are only ever compared with figures of the same corpus."""
