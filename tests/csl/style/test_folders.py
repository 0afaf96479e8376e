"""Where styles lie, and the list of those that only the extra holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl import find_style
from refkit.csl.style import folders
from refkit.errors import StyleError


def test_a_style_that_only_the_extra_holds_is_told_how_to_come_by(pretend: Callable[..., None]) -> None:
    pretend(None)
    for name in ("acta-haematologica", "Acta Haematologica", "apsa"):
        with pytest.raises(StyleError, match="is not installed") as error:
            find_style(name)
        assert error.value.problem.hint == 'install it with: pip install "refkit-claims[styles]"'


@pytest.mark.extra_styles
def test_the_list_of_the_extras_names_is_that_of_its_version() -> None:
    folder = folders.package_folder()
    assert folder is not None
    head = (folders.styles_folder() / "extra.txt").read_text(encoding="utf-8").splitlines()[0]
    version = folders.package_version()
    if f" {version}," not in head:
        pytest.skip(f"styles/extra.txt was made from another version than {version}")
    assert set(folders.files_of(folder)) == folders.names_of_the_extra()
