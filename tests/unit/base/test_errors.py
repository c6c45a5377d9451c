import re

from aftermath.base import errors


def tree(root: type[errors.AftermathError]) -> list[type[errors.AftermathError]]:
    return [root, *(below for child in root.__subclasses__() for below in tree(child))]


ALL = tree(errors.AftermathError)


def test_every_error_has_a_code_of_its_own_and_tells_its_reader_what_to_do() -> None:
    assert len({error.code for error in ALL}) == len(ALL)
    assert all(error.__doc__ for error in ALL)


def test_the_tree_that_is_drawn_is_the_tree_there_is() -> None:
    drawn = re.findall(r"^ {4}[│├└─ ]*(\w+)", errors.__doc__ or "", re.MULTILINE)
    assert drawn == [error.__name__ for error in ALL]
