import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

from aftermath.view import brief, policy
from tests.unit.view import made


class Page(HTMLParser):
    """What a browser would see: tags, attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def text(self) -> str:
        return re.sub(r"\s+", " ", self.words)


def page(*dossiers: object) -> Page:
    return Page(brief.render(made.everything() if not dossiers else list(dossiers), generated=made.GENERATED))  # type: ignore[arg-type]


def test_the_page_tells_period_time_of_making_and_summary() -> None:
    text = page().text()
    assert "Attacks reported, 1 to 3 March 2026" in text
    assert "Generated 3 March 2026, 09:30 UTC" in text
    assert "4 incidents, 1 wave, 6 reports, 15 claims, 7 figures. Contested figures: 1; revised: 1; contested responsibility: none." in text


def test_the_period_asked_for_is_the_period_shown() -> None:
    html = brief.render([], generated=made.GENERATED, start=date(2026, 2, 1), end=date(2026, 3, 1))
    assert "Attacks reported, 1 to 28 February 2026" in html
    assert "No incident was found for this period." in html


def test_figures_show_revision_contest_parts_and_sides() -> None:
    text = page(made.Strike().dossier()).text()
    for words in (
        "2 → 4",
        "7–12 contested Ministry of Health 12; Lviv Gazette 7",
        "of these People in a serious condition",
        "Ruritania: blamed by",
        "Ruritania: involvement denied by",
    ):
        assert words in text


def test_a_wave_comes_before_its_incidents_and_each_leads_to_the_other() -> None:
    found = page()
    headings = [attributes["id"] for tag, attributes in found.tags if tag == "article"]
    assert headings.index("i-wave1") + 1 == headings.index("i-inc1")
    assert "Part of 1. Raid on Ukraine" in found.text()


def test_an_incident_without_a_time_comes_last() -> None:
    assert [attributes["id"] for tag, attributes in page().tags if tag == "article"][-1] == "i-inc2"


def test_the_page_can_neither_run_a_script_nor_ask_for_anything() -> None:
    tags = page().tags
    assert not {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use"}
    assert not any(
        name.startswith("on") or name in ("src", "srcset", "action", "background") for _, attributes in tags for name in attributes
    )
    policies = [attributes["content"] for _, attributes in tags if attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"]


def test_hostile_text_stays_text() -> None:
    found = page(made.hostile())
    assert '<script>alert(1)</script> "onmouseover="alert(2) \'=1+1 [31m red' in found.text()
    assert "\x1b" not in found.words


def test_only_web_addresses_become_links_and_they_tell_nothing_of_the_reader() -> None:
    anchors = [attributes for tag, attributes in page().tags if tag == "a"]
    outward = [attributes for attributes in anchors if not str(attributes["href"]).startswith("#")]
    assert outward
    assert all(str(a["href"]).startswith(("https://", "http://")) and a["rel"] == "noopener noreferrer nofollow" for a in outward)


def test_every_inner_link_leads_somewhere() -> None:
    tags = page().tags
    names = {attributes["id"] for _, attributes in tags if "id" in attributes}
    assert {str(a["href"])[1:] for tag, a in tags if tag == "a" and str(a["href"]).startswith("#")} <= names


def test_headings_step_down_one_at_a_time_and_tables_have_captions() -> None:
    tags = [tag for tag, _ in page().tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert tags.count("table") == tags.count("caption")


def test_what_is_not_known_and_the_policy_are_stated() -> None:
    text = page().text()
    assert "What is not known where it happened when it happened" in text
    assert policy.statement() in text


def test_a_refinerys_position_is_not_in_the_page() -> None:
    text = page(made.at_a_refinery()).text()
    assert "district (within 24 km)" in text
