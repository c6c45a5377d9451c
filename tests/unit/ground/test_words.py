from aftermath.ground.words import together, words_of


def test_a_possessive_ending_is_no_part_of_its_word() -> None:
    first, second = words_of("Russia's Kazan")
    assert (first.text, first.possessive, second.text) == ("Russia", True, "Kazan")


def test_words_know_their_place_and_what_stands_before_them() -> None:
    text = "In Kyiv, at noon.\nA siren."
    words = words_of(text)
    assert [text[w.start : w.end] for w in words] == [w.text for w in words]
    assert [w.gap for w in words] == [None, " ", ", ", " ", None, " "]


def test_an_abbreviation_with_points_is_one_word() -> None:
    assert [w.text for w in words_of("the U.S. army")] == ["the", "U.S.", "army"]


def test_a_line_set_like_a_title_is_told() -> None:
    words = words_of("Drone Hits House Near Border Town\nA drone hit a house near the town of Orlovka")
    assert words[0].titled
    assert not words[-1].titled


def test_punctuation_parts_words() -> None:
    words = words_of("Kyiv, Lviv and Odesa")
    assert [together(words, n) for n in range(len(words))] == [False, False, True, True]


def test_an_article_of_arabic_hides_no_capital() -> None:
    assert [w.capital for w in words_of("in el-Fasher and re-Test")] == [False, True, False, False]
