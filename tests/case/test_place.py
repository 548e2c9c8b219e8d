"""Where the cache is: the user's own folder, or none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from detente.case.cache import place

posix = pytest.mark.skipif(os.name != "posix", reason="modes and owners as on POSIX")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for name in (place.VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, ".cache/detente"),
        ("linux", {"XDG_CACHE_HOME": "{home}/xdg"}, "xdg/detente"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, ".cache/detente"),
        ("darwin", {"XDG_CACHE_HOME": "{home}/xdg"}, "Library/Caches/detente"),
        ("win32", {"LOCALAPPDATA": "{home}/local"}, "local/detente"),
        ("win32", {}, "AppData/Local/detente"),
        ("linux", {place.VARIABLE: "{home}/mine"}, "mine"),
        ("linux", {place.VARIABLE: "~/mine"}, "mine"),
    ],
)
def test_each_system_has_its_place(home, monkeypatch, platform, environment, expected):
    monkeypatch.setattr(sys, "platform", platform)
    for name, value in environment.items():
        monkeypatch.setenv(name, value.format(home=home))
    assert place.folder() == home / expected
    assert (home / expected).is_dir()


@posix
def test_it_is_for_the_user_alone():
    assert place.folder().stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("value", ["off", "OFF", "here", "./here", "\0", "/dev/null/x"])
def test_where_there_is_no_place_there_is_no_cache(home, monkeypatch, value):
    monkeypatch.chdir(home)
    # The system itself refuses a null in its environment; a caller's mapping may hold one.
    monkeypatch.setattr(os, "environ", {**os.environ, place.VARIABLE: value})
    assert place.folder() is None
    assert list(home.iterdir()) == []


def test_a_file_in_its_place_is_no_cache(home):
    (home / ".cache").write_text("in the way")
    assert place.folder() is None


def test_without_a_home_there_is_no_cache(monkeypatch):
    def homeless(_path):
        raise RuntimeError

    monkeypatch.setattr(Path, "expanduser", homeless)
    assert place.folder() is None


@posix
@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777, 0o1777])
def test_a_folder_that_others_may_write_to_is_not_trusted(home, monkeypatch, mode):
    monkeypatch.setenv(place.VARIABLE, str(home / "shared"))
    (home / "shared").mkdir()
    (home / "shared").chmod(mode)
    assert place.folder() is None


@posix
def test_the_folder_of_another_user_is_not_trusted(monkeypatch):
    mine = os.getuid()
    assert place.folder() is not None
    monkeypatch.setattr(os, "getuid", lambda: mine + 1)
    assert place.folder() is None
