"""Files that something happened to: for the property tests of readers."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

_SPLICES = [
    b"\x00",
    b"\xff\xfe",
    b"\n",
    b"\r",
    b"\n\n",
    b"<",
    b">",
    b"&#3;",
    b"\x1b]",
    b"=?",
    b"?=",
    b"--",
    b"\xe9",
]


@st.composite
def mutations(draw: st.DrawFn, originals: Sequence[bytes]) -> bytes:
    """Draw one of the files with up to six pieces cut out, doubled, moved or replaced.

    Args:
        originals: The files.
    """
    data = draw(st.sampled_from(list(originals)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        piece = data[start:end]
        other = draw(
            st.one_of(st.sampled_from([*_SPLICES, b"", piece * 2, piece[::-1]]), st.binary(max_size=6))
        )
        at = draw(st.sampled_from([start, 0, len(data)]))
        rest = data[:start] + data[end:]
        data = rest[:at] + other + rest[at:]
    return data
