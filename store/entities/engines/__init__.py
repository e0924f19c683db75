"""Other engines than our own: found by name, loaded only when asked for."""

from __future__ import annotations

from store.entities.engines.registry import GROUP, EngineFactory, engine_names, failure_sentence, load_engine

__all__ = [
    "GROUP",
    "EngineFactory",
    "engine_names",
    "failure_sentence",
    "load_engine",
]
