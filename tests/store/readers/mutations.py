"""Files gone wrong: the bytes of good ones with pieces cut, doubled, swapped and overwritten."""

from __future__ import annotations

from hypothesis import strategies as st

_CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("cut", "double", "overwrite", "end")),
        st.integers(0, 10_000),
        st.integers(1, 60),
        st.binary(max_size=8)
        | st.sampled_from((b"<", b">", b"&", b"]]>", b"\x00", b'"', b"</item>", b"{", b"null")),
    ),
    max_size=6,
)


def mutated(*files: str) -> st.SearchStrategy[bytes]:
    """Return a strategy for the files, each changed in a few places."""
    return st.builds(_change, st.sampled_from([file.encode() for file in files]), _CHANGES)


def _change(data: bytes, changes: list[tuple[str, int, int, bytes]]) -> bytes:
    for kind, place, length, piece in changes:
        start = place % (len(data) + 1)
        end = start + length
        if kind == "cut":
            data = data[:start] + data[end:]
        elif kind == "double":
            data = data[:end] + data[start:]
        elif kind == "overwrite":
            data = data[:start] + piece + data[end:]
        else:
            data = data[:start] + piece
    return data
