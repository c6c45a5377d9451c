"""Every error that Aftermath raises on purpose.

    AftermathError
    ├── CollectError        what was handed in cannot become a report
    │   ├── EmptyInput      there is nothing in it
    │   ├── BinaryInput     it is no text, page or report JSON
    │   ├── TooLarge        it is over the size limit
    │   ├── Undecodable     its bytes are in no encoding that can be told
    │   ├── BrokenJson      it names itself JSON and is not
    │   └── BadField        a field holds what it cannot hold, such as a date that cannot be
    ├── ReadingFailed       a reader stumbled over a text, by a fault of its own
    ├── VocabularyError     a vocabulary file breaks its own rules
    ├── GazetteerError      the gazetteer cannot be compiled or opened
    ├── LedgerError         the ledger cannot be used
    │   ├── NoLedger        there is no file there
    │   ├── LedgerLocked    another program is writing to it
    │   ├── LedgerTooNew    a newer Aftermath made it
    │   └── NotALedger      the file is something else
    ├── UnknownName         no incident, claim or report has that id
    └── BadQuery            a filter or an option cannot be understood

The message is written where the error is raised: it names the input and says what to do.
"""


class AftermathError(Exception):
    """The root. Catch this to catch whatever Aftermath says about its input."""

    code = "aftermath"


class CollectError(AftermathError):
    """This input gave no report; the others are not affected."""

    code = "collect"


class EmptyInput(CollectError):
    """There is no text in it: check the path, or that the page was saved whole."""

    code = "empty-input"


class BinaryInput(CollectError):
    """It is not text: hand in plain text, a saved HTML page or report JSON."""

    code = "binary-input"


class TooLarge(CollectError):
    """It is over the size limit: split it, or hand in the text alone."""

    code = "too-large"


class Undecodable(CollectError):
    """Its encoding cannot be told: save it as UTF-8."""

    code = "undecodable"


class BrokenJson(CollectError):
    """It is not valid JSON: the message says at which line and column."""

    code = "broken-json"


class BadField(CollectError):
    """A field holds what it cannot hold: the message names field and value."""

    code = "bad-field"


class ReadingFailed(AftermathError):
    """The program has a fault that this text brings out: please report it; the other texts are not affected."""

    code = "reading-failed"


class VocabularyError(AftermathError):
    """A vocabulary file breaks its own rules: the message names file and rule."""

    code = "vocabulary"


class GazetteerError(AftermathError):
    """The gazetteer cannot be compiled or opened: the message says which file and why."""

    code = "gazetteer"


class LedgerError(AftermathError):
    """The ledger cannot be used as it is; nothing was written."""

    code = "ledger"


class NoLedger(LedgerError):
    """There is no ledger at that path: make one with `aftermath add`."""

    code = "no-ledger"


class LedgerLocked(LedgerError):
    """Another program is writing to the ledger: wait for it, then try again."""

    code = "ledger-locked"


class LedgerTooNew(LedgerError):
    """A newer Aftermath made this ledger: update the program."""

    code = "ledger-too-new"


class NotALedger(LedgerError):
    """The file is no Aftermath ledger: check the path."""

    code = "not-a-ledger"


class UnknownName(AftermathError):
    """No incident, claim or report has that id: list them first."""

    code = "unknown-name"


class BadQuery(AftermathError):
    """A filter or an option cannot be understood: the message says what is accepted."""

    code = "bad-query"
