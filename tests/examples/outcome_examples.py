"""What success costs beside another option, and the bands of a cost a pupil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from costmodel.assumption_files import load_published
from costmodel.cost_bands import (
    CostBand,
    Edition,
    editions_of,
    rate,
)
from costmodel.incremental import (
    Option,
    OptionError,
    Quadrant,
    compare,
    cost_per_effect,
)
from tests.examples.example import Example, Line

QUADRANTS = {
    "b_more_costly_more_effective": Quadrant.DEARER_BETTER,
    "b_dominates": Quadrant.DOMINATES,
    "a_dominates": Quadrant.DOMINATED,
    "b_less_costly_less_effective": Quadrant.CHEAPER_WORSE,
}
"""The source's names of what b is beside a."""


def ratios(example: Example) -> Iterator[Line]:
    """WE25: a cost for each effect, and five pairs of options."""
    given, published = example.inputs, example.published
    alone = Option("alone", given["single"]["cost"], given["single"]["effect"])
    each = cost_per_effect(alone)
    yield Line("cost of one effect", published["cost_per_unit"], each, 1e-9)
    steps = [
        compare(Option("a", *pair["a"]), Option("b", *pair["b"]))
        for pair in given["cases"]
    ]
    yield _ratio("case 1, cost of one effect more", published["icer_1"], steps[0].ratio)
    saved = example.worked_out["icer_case_4"]
    what = "case 4, saved for each effect forgone"
    yield replace(_ratio(what, saved, steps[3].ratio), is_published=False)
    quadrants = [QUADRANTS[name] for name in published["dominance"]]
    alike = sum(
        step.quadrant is quadrant
        for step, quadrant in zip(steps, quadrants, strict=False)
    )
    yield Line("cases 1 to 4, quadrants that are those published", 4, alike, 0)
    apart = float("nan") if steps[4].ratio is not None else steps[4].effect
    yield Line("case 5, difference of effect, of which no ratio", 0, apart, 0)
    yield Line("options without effect whose cost of one is told", 0, _told(0.0), 0)


def _ratio(what: str, expected: float, ours: float | None) -> Line:
    """Return the line of a ratio, which must be one."""
    return Line(what, expected, float("nan") if ours is None else ours, 1e-9)


def _told(effect: float) -> int:
    """Return how many of one option with an effect are told what each effect costs."""
    try:
        cost_per_effect(Option("alone", 1_000_000, effect))
    except OptionError:
        return 0
    return 1


def bands(example: Example) -> Iterator[Line]:
    """WE30: limits of two editions, and the band of a cost in each."""
    old, new = (
        replace(edition, name=name)
        for edition, name in zip(
            editions_of(load_published()), ("old", "new"), strict=True
        )
    )
    yield from _limits(old, example.inputs["version_old_per_pupil"])
    yield from _limits(new, example.published["version_new_per_pupil"])
    class_size = load_published().find("eef.class_size").value
    for key, limit in example.inputs["version_new_per_class_of_25"].items():
        of_class = _limit(new, key) * class_size
        yield Line(f"new, a class of 25, {_words(key)}", limit, of_class, 1e-9)
    for cost, words in example.worked_out["classify"].items():
        for edition in (old, new):
            expected = _place(_band_told(words, edition.name))
            ours = _place(rate(float(cost), edition).band)
            what = f"£{cost} a pupil, {edition.name}, band from 1, very low, to 5"
            yield Line(what, expected, ours, 0, is_published=False)


def _band_told(words: str, edition: str) -> str:
    """Return the band of an edition in words like ``low (new), moderate (old)``."""
    if words.endswith(" in both"):
        return words.removesuffix(" in both")
    by_edition = (part.rstrip(")").split(" (") for part in words.split(", "))
    return next(band for band, name in by_edition if name == edition)


def _place(band: str) -> int:
    """Return the place of a band, from 1."""
    return list(CostBand).index(CostBand(band)) + 1


def _limits(edition: Edition, published: Mapping[str, float]) -> Iterator[Line]:
    """Yield the limits of an edition as it ships."""
    for key, limit in published.items():
        ours = _limit(edition, key)
        yield Line(f"{edition.name}, a pupil, {_words(key)}", limit, ours, 1e-9)


def _limit(edition: Edition, key: str) -> float:
    """Return the limit that a key like ``low_up_to`` means."""
    return {
        "very_low": edition.very_low,
        "low": edition.low,
        "moderate": edition.moderate,
        "high": edition.high,
    }[key.removesuffix("_up_to").removesuffix("_under")]


def _words(key: str) -> str:
    """Return a key in words."""
    return key.replace("_", " ")
