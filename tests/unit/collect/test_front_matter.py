from aftermath.collect.front_matter import draft_of_text


def test_keys_between_two_fences_are_the_reports_own() -> None:
    draft = draft_of_text('---\nTitle: "Two killed"\nid: 7\nmood: grim\nurl: https://example.org/a?b=c:d\n---\n\nThe text.\n', "a.txt")
    assert (draft.title, draft.id, draft.url, draft.text) == ("Two killed", "7", "https://example.org/a?b=c:d", "The text.")


def test_a_text_without_fence_is_all_text() -> None:
    assert draft_of_text("title: no\nThe text.", "a.txt").text == "title: no\nThe text."


def test_a_rule_across_a_text_is_no_front_matter() -> None:
    text = "---\nTwo people were killed.\n---\nMore below."
    assert draft_of_text(text, "a.txt").text == text


def test_a_fence_that_never_closes_is_text() -> None:
    text = "---\n" + "a: b\n" * 100
    assert draft_of_text(text, "a.txt").text == text.strip("\n")


def test_line_ends_of_every_system_become_one() -> None:
    assert draft_of_text("a\r\nb\rc\n", "a.txt").text == "a\nb\nc"
