"""The brief in a real browser: it runs nothing, asks for nothing, and every number opens to its quotes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

PHONE = {"width": 360, "height": 740}


@dataclass
class Opened:
    """The brief in a tab, with what the tab said and asked for."""

    page: Page
    address: str
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def heard(self, message: ConsoleMessage) -> None:
        self.messages.append(message.text)

    def asked(self, request: Request) -> None:
        self.requests.append(request.url)


@pytest.fixture
def opened(chromium: Browser, address: str) -> Iterator[Opened]:
    page = chromium.new_page()
    tab = Opened(page, address)
    page.on("console", tab.heard)
    page.on("pageerror", lambda error: tab.messages.append(str(error)))
    page.on("dialog", lambda dialog: tab.messages.append(dialog.message))
    page.on("request", tab.asked)
    page.goto(address)
    yield tab
    page.close()


def test_the_page_says_nothing_to_the_console_and_asks_for_nothing_but_itself(opened: Opened) -> None:
    for element in opened.page.locator("summary, h3, .pin").all():
        element.hover()
    assert opened.messages == []
    assert opened.requests == [opened.address]


def test_every_figure_opens_to_a_quote_with_its_source(opened: Opened) -> None:
    figures = opened.page.locator("details.figure")
    assert figures.count() == 13
    for figure in figures.all():
        quotes = figure.locator("blockquote")
        assert not quotes.first.is_visible()
        figure.locator("summary").click()
        assert quotes.first.is_visible()
        assert quotes.locator("footer").first.inner_text()


def test_a_figure_opens_and_closes_from_the_keyboard(opened: Opened) -> None:
    figure = opened.page.locator("details.figure").first
    figure.locator("summary").focus()
    opened.page.keyboard.press("Enter")
    expect(figure.locator("blockquote").first).to_be_visible()
    opened.page.keyboard.press("Space")
    expect(figure.locator("blockquote").first).not_to_be_visible()


def test_the_keyboard_reaches_the_map_and_follows_a_pin_to_its_incident(opened: Opened) -> None:
    page = opened.page
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('class')") == "pin":
            break
    target = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_have_id(str(target)[1:])


def test_the_first_tab_skips_to_the_incidents(opened: Opened) -> None:
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Enter")
    expect(opened.page).to_have_url(f"{opened.address}#incidents")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_everything_without_scrolling_sideways(opened: Opened, scheme: str) -> None:
    page = opened.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_printing_shows_the_quotes_of_closed_figures(opened: Opened) -> None:
    opened.page.emulate_media(media="print")
    quotes = opened.page.locator("details.figure blockquote").all()
    assert quotes
    assert all(quote.is_visible() for quote in quotes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_the_paper(opened: Opened, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    opened.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    colours = {
        selector: opened.page.locator(selector).first.evaluate("element => getComputedStyle(element).color")
        for selector in ("body", ".fine", "main a", ".tag.contested", ".quiet, .number")
    }
    paper = opened.page.locator("body").evaluate("element => getComputedStyle(element).backgroundColor")
    assert {selector: colour for selector, colour in colours.items() if contrast(colour, paper) < 4.5} == {}


def test_hostile_text_makes_no_element_and_no_link(opened: Opened) -> None:
    page = opened.page
    assert page.locator("script").count() == 0
    assert page.locator("[onmouseover]").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.locator("article", has_text="<script>alert(1)</script>").count() == 1


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Of a computed colour "rgb(r, g, b)", after WCAG."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
