"""Spans of time are pairs of Unix seconds, in order and apart from each other."""

from collections.abc import Iterable
from typing import TypeAlias

from auroraplan.core.arrays import Floats

Spans: TypeAlias = tuple[tuple[float, float], ...]


def alternating_spans(switches_unix_s: Floats, *, within_at_start: bool, ends: tuple[float, float]) -> Spans:
    """The spans between switches in and out, in order of time, within `ends`."""
    edges = [float(unix_s) for unix_s in switches_unix_s]
    if within_at_start:
        edges.insert(0, ends[0])
    if len(edges) % 2:
        edges.append(ends[1])
    return tuple((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def common_spans(one: Iterable[tuple[float, float]], other: Iterable[tuple[float, float]]) -> Spans:
    """The time that lies in both."""
    others = tuple(other)
    pairs = ((max(a, c), min(b, d)) for a, b in one for c, d in others)
    return tuple((start, end) for start, end in pairs if start < end)


def clipped(spans: Iterable[tuple[float, float]], from_unix_s: float, to_unix_s: float) -> Spans:
    """The part of spans within `[from, to]`."""
    return common_spans(spans, ((from_unix_s, to_unix_s),))


def span_hours(spans: Iterable[tuple[float, float]]) -> float:
    """The hours that spans last together."""
    return sum(end - start for start, end in spans) / 3600.0
