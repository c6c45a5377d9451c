"""The chart of a toll as it was told: who gave which number when. Altair is loaded only where there is such a chart to draw."""

from collections.abc import Iterable, Iterator

from aftermath.base import Dossier, Figure, Voice
from aftermath.view import wording
from aftermath.view.quotes import EARLIEST, QuoteBook

MEASURES = ("killed", "injured")
INK, GRID, LINES = "#57534e", "#a8a29e", ("#b45309", "#0f766e", "#4338ca", "#be123c", "#4d7c0f")
"""Greys and hues that can be read on white and on black."""

Telling = dict[str, object]


def toll_chart(dossier: Dossier) -> str | None:
    """An SVG of the numbers of killed and injured over publication time, a step line for each voice.

    None unless some figure has numbers from at least two different times of publication.
    """
    told = list(_tellings(dossier))
    return _svg(told) if told else None


def _tellings(dossier: Dossier) -> Iterator[Telling]:
    book = QuoteBook(dossier)
    for figure in dossier.figures:
        if figure.measure in MEASURES and figure.part_of is None:
            told = list(_of_figure(figure, book))
            if len({telling["published"] for telling in told}) > 1:
                yield from told


def _of_figure(figure: Figure, book: QuoteBook) -> Iterator[Telling]:
    name = wording.measured(figure.kind, figure.measure, figure.object, figure.unit)
    for voice, claim in _claims((*figure.voices, *figure.outdated)):
        grounded, published = book.claim(claim), book.published(claim)
        count = grounded.claim.count if grounded else None
        number = (count.low if count.low is not None else count.high) if count else None
        if number is not None and published != EARLIEST:
            yield {"figure": name, "voice": wording.clean(voice.name), "published": published.isoformat(), "number": number}


def _claims(voices: Iterable[Voice]) -> Iterator[tuple[Voice, str]]:
    return ((voice, claim) for voice in voices for claim in (*voice.claims, *voice.revised))


def _svg(told: list[Telling]) -> str:
    import altair as alt
    import vl_convert

    lines = (
        alt.Chart(alt.InlineData(values=told), width=420, height=110)
        .mark_line(interpolate="step-after", point={"size": 45, "filled": True}, strokeWidth=1.5)
        .encode(
            x=alt.X(
                "published:T", title="published (UTC)", scale=alt.Scale(type="utc"), axis=alt.Axis(format="%-d %b %H:%M", labelOverlap=True)
            ),
            y=alt.Y("number:Q", title=None, axis=alt.Axis(tickMinStep=1)),
            color=alt.Color("voice:N", title=None, scale=alt.Scale(range=list(LINES))),
            row=alt.Row("figure:N", title=None, header=alt.Header(labelOrient="top", labelAnchor="start")),
        )
        .configure(background="transparent", font="inherit")
        .configure_view(stroke=None)
        .configure_axis(labelColor=INK, titleColor=INK, gridColor=GRID, gridOpacity=0.3, domainColor=GRID, tickColor=GRID)
        .configure_legend(labelColor=INK, orient="bottom", labelLimit=400, columns=2)
        .configure_header(labelColor=INK, labelFontWeight="bold")
    )
    return vl_convert.vegalite_to_svg(lines.to_dict(), allowed_base_urls=[])
