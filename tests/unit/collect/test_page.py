from aftermath.collect.page import draft_of_page

ARTICLE = """<article><h1>Three hurt in night raid</h1>
<p>Three people were hurt when drones hit a block of flats in Kharkiv overnight, the mayor said.</p>
<ul><li>Six cars burned</li><li>Two shops lost their windows</li></ul>
<p>“Two women and a boy are in hospital,” he wrote at 02:10. Power went out in two districts and was back by dawn.</p></article>"""


def page(head: str, body: str = ARTICLE) -> str:
    title = "<title>Three hurt in night raid | Meadow Courier</title>"
    return f"<!doctype html><html><head>{title}{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"


def test_the_article_is_kept_and_its_frame_is_not() -> None:
    draft = draft_of_page(page(""), "a.html")
    assert draft.title == "Three hurt in night raid"
    assert draft.text.startswith("Three people were hurt")
    assert "Six cars burned" in draft.text
    assert "Home" not in draft.text


def test_metadata_of_the_head() -> None:
    head = """<meta property="article:published_time" content="2024-05-31T06:40:00+03:00">
    <meta property="og:site_name" content="Meadow Courier">
    <link rel="canonical" href="https://meadow.example/three-hurt">"""
    draft = draft_of_page(page(head), "a.html")
    assert (draft.published, draft.publisher, draft.url) == (
        "2024-05-31T06:40:00+03:00",
        "Meadow Courier",
        "https://meadow.example/three-hurt",
    )


def test_metadata_of_linked_data() -> None:
    head = """<script type="application/ld+json">
    {"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "datePublished": "2024-05-31T06:40:00Z",
    "publisher": {"name": "Meadow Courier"}}]}</script>
    <script type="application/ld+json">{broken</script>"""
    draft = draft_of_page(page(head), "a.html")
    assert (draft.published, draft.publisher) == ("2024-05-31T06:40:00Z", "Meadow Courier")


def test_a_full_time_wins_over_a_plain_date() -> None:
    head = '<meta name="date" content="2024-05-31"><meta itemprop="datePublished" content="2024-05-31T06:40:00+03:00">'
    assert draft_of_page(page(head), "a.html").published == "2024-05-31T06:40:00+03:00"


def test_an_address_that_runs_script_is_not_taken() -> None:
    assert draft_of_page(page('<link rel="canonical" href="javascript:alert(1)">'), "a.html").url is None


def test_a_short_post_is_read_too() -> None:
    assert draft_of_page("<html><body><p>Two drones shot down.</p></body></html>", "a.html").text == "Two drones shot down."


def test_scripts_and_outside_entities_give_nothing() -> None:
    declared = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    text = draft_of_page(f"{declared}<html><body><p>Two &x; hurt.</p><script>steal()</script></body></html>", "a.html").text
    assert "hurt" in text
    assert "steal" not in text


def test_a_page_nested_without_end_gives_no_crash() -> None:
    assert draft_of_page("<html>" + "<div>" * 100_000 + "two hurt", "a.html").where == "a.html"
