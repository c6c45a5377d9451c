"""One module a revision, each written out in full so that it stays what it was."""
