"""Aftermath keeps a ledger of who said what about attacks on towns and cities."""

__version__ = "0.1.0"
