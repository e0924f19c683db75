"""The screens as text, at three sizes: `python -m tests.tui.snapshots` writes them anew."""

from __future__ import annotations

import pytest

from tests.tui.pressing import lines, pressing
from tests.tui.snapshots import SCENES, SNAPSHOTS, Scene
from tui.app import DatelineApp


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_the_screen_is_as_it_was(app: DatelineApp, scene: Scene) -> None:
    async with pressing(app, scene.size) as press:
        await press.keys(*scene.keys)
        text = "\n".join(line.rstrip() for line in lines(app)) + "\n"
    assert text == (SNAPSHOTS / f"{scene.name}.txt").read_text()
