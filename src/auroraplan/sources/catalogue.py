"""Every file in sources/activity that has a SOURCE is a source: no list has to be edited."""

import pkgutil
from functools import cache
from importlib import import_module

from auroraplan.sources import activity
from auroraplan.sources.source import ActivitySource


@cache
def activity_sources() -> tuple[ActivitySource, ...]:
    """The sources of Kp, the preferred first."""
    names = [module.name for module in pkgutil.iter_modules(activity.__path__, f"{activity.__name__}.")]
    found = [getattr(import_module(name), "SOURCE", None) for name in names]
    sources = [source for source in found if isinstance(source, ActivitySource)]
    return tuple(sorted(sources, key=lambda source: (source.preference, source.id)))
