"""What is not needed is not imported: a question about a model loads no reading, no drawing."""

import subprocess
import sys

import pytest

import detente

HEAVY = ("spacy", "trafilatura", "pypdf", "lxml", "jinja2", "numba", "scipy", "jsonschema")


def modules_after(code: str) -> set[str]:
    listed = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}\nimport sys; print(' '.join(sys.modules), file=sys.stderr)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(listed.stderr.split())


def test_importing_the_package_imports_next_to_nothing():
    loaded = modules_after("import detente")
    assert not loaded & {*HEAVY, "numpy", "yaml", "click", "rich"}


@pytest.mark.parametrize("command", ["solve", "check", "trace"])
def test_a_model_is_solved_without_the_reading(command):
    code = (
        "import sys; from click.testing import CliRunner; from detente.cli import group; "
        f"done = CliRunner().invoke(group, ['{command}', 'catalog:elmira', '--json']); "
        "assert done.exit_code == 0, done.output"
    )
    loaded = modules_after(code)
    assert not loaded & {*HEAVY, "rich"}


def test_the_public_names_are_all_there():
    for name in detente.__all__:
        assert getattr(detente, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = detente.nothing
