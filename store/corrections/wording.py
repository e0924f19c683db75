"""Corrections in words: how they are listed, and how the acts that make them are called."""

from __future__ import annotations

from store.corrections.correction import Correction
from store.marking import shortened


def sentence(correction: Correction) -> str:
    """Return what a correction does as one line, in the past tense and without a full stop."""
    where = f"in {_quoted(correction.title or 'one article')}" if correction.article else "everywhere"
    return f"{_what(correction)} {where}"


def _what(correction: Correction) -> str:
    name, target = _quoted(correction.entity), _quoted(correction.to_entity or correction.entity)
    form = _quoted(correction.form or correction.entity)
    type_, to_type = correction.type, correction.to_type or correction.type
    match correction.kind:
        case "hide":
            return f"Hid {f'one {form}' if correction.in_place else name}"
        case "type":
            return f"Changed {name} from {type_} to {to_type}"
        case "extent":
            return f"Changed one {form} to {_quoted(correction.to_form or '')}"
        case "add":
            return f"Added {form} as {to_type}"
        case "merge":
            return f"Merged {name} into {target if to_type == type_ else f'{to_type} {target}'}"
        case "split":
            return f"Split {f'{form} off {name}' if correction.form else name} as {target}"
        case "rename":
            return f"Renamed {name} to {target}"
        case "confirm":
            return f"Confirmed {name} as one {type_}"


def _quoted(text: str) -> str:
    return f"“{shortened(text)}”"
