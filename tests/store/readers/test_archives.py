"""Packed files and archives: what is read of them, under which path, and what is said of the rest."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import pytest

from store.errors import ReadError
from store.readers.archives import limits
from store.readers.archives import members as archives
from store.readers.archives.limits import Budget
from store.readers.archives.members import member_data
from store.readers.registry import Reading, read_bytes, read_path
from tests.store.readers.packing import BRIDGE, PLANT, encrypted, special, tarred, zipped

PLANT_TITLE, BRIDGE_TITLE = "Plant Opens In Harbour Town", "Bridge Closed For A Month"
Pack = Callable[[bytes], bytes]


def titles(reading: Reading) -> dict[str, str]:
    """Return the titles by path."""
    return {article.provenance.path: article.title for article in reading.articles}


def reasons(reading: Reading) -> dict[str, str]:
    """Return what could not be read."""
    assert all(f.reason.endswith(".") and "\n" not in f.reason for f in reading.failures)
    assert len({failure.path for failure in reading.failures}) == len(reading.failures)
    return {failure.path: failure.reason for failure in reading.failures}


@pytest.mark.parametrize(
    ("pack", "suffix"), [(gzip.compress, ".gz"), (bz2.compress, ".bz2"), (lzma.compress, ".xz")]
)
def test_a_packed_article_is_read_under_its_name_without_the_suffix(pack: Pack, suffix: str) -> None:
    (article,) = read_bytes(pack(PLANT), f"in/plant.txt{suffix}").articles
    assert (article.title, article.date) == (PLANT_TITLE, "2024-11-29")
    assert article.paragraphs == ("The plant makes bricks. Forty people work there.",)
    place = article.provenance
    assert place.path == f"in/plant.txt{suffix}/plant.txt"
    assert (place.start, place.end, place.reader) == (0, len(PLANT), "text")


def test_a_packed_file_is_known_by_its_content_not_by_its_name() -> None:
    assert titles(read_bytes(gzip.compress(PLANT), "news")) == {"news/content": PLANT_TITLE}
    assert titles(read_bytes(PLANT, "news.zip")) == {"news.zip": PLANT_TITLE}


def test_the_streams_of_a_packed_file_are_one_file() -> None:
    (article,) = read_bytes(gzip.compress(PLANT[:60]) + gzip.compress(PLANT[60:]), "a.gz").articles
    assert article.paragraphs == ("The plant makes bricks. Forty people work there.",)


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_every_article_of_a_zip_archive_has_its_path(method: int) -> None:
    data = zipped({"2024/plant.txt": PLANT, "bridge": BRIDGE}, method)
    reading = read_bytes(data, "news.zip")
    assert titles(reading) == {"news.zip/2024/plant.txt": PLANT_TITLE, "news.zip/bridge": BRIDGE_TITLE}
    assert reading.failures == ()


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_a_tar_archive_is_one_archive_packed_or_not(
    mode: str, form: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tarfile.TarFile, "format", form)
    reading = read_bytes(tarred({"a/plant.txt": PLANT, "bridge.txt": BRIDGE}, mode), "news.tgz")
    assert titles(reading) == {"news.tgz/a/plant.txt": PLANT_TITLE, "news.tgz/bridge.txt": BRIDGE_TITLE}
    assert reading.failures == ()


def test_archives_in_archives_are_opened_to_a_depth() -> None:
    inner = zipped({"plant.txt.gz": gzip.compress(PLANT)})
    assert titles(read_bytes(tarred({"in.zip": inner}, "w:gz"), "a.tgz")) == {
        "a.tgz/in.zip/plant.txt.gz/plant.txt": PLANT_TITLE
    }
    deep = read_bytes(zipped({"b.tgz": tarred({"in.zip": inner}, "w:gz"), "bridge.txt": BRIDGE}), "a.zip")
    assert titles(deep) == {"a.zip/bridge.txt": BRIDGE_TITLE}
    assert reasons(deep) == {
        "a.zip/b.tgz/in.zip/plant.txt.gz": "a.zip/b.tgz/in.zip/plant.txt.gz lies in 3 archives, one in the "
        "other; unpack the outermost and import the folder."
    }


def test_what_is_hidden_or_no_article_is_passed_over_in_archives() -> None:
    files = {
        "plant.txt": PLANT, "__MACOSX/._plant.txt": BRIDGE, ".git/config": BRIDGE, "a/.b/c.txt": BRIDGE,
        "photo.jpg": b"\xff\xd8\xff\xe0", "style.css": b"a {}", "folder/": b"",
        "odd.xyz": b"Just some words.",
    }  # fmt: skip
    reading = read_bytes(zipped(files), "news.zip")
    assert titles(reading) == {"news.zip/plant.txt": PLANT_TITLE}
    assert reading.failures == ()


def test_an_archive_without_anything_to_read_is_one_sentence() -> None:
    for data in (zipped({"photo.jpg": b"\xff\xd8\xff"}), zipped({}), tarred({".hidden": PLANT})):
        with pytest.raises(ReadError, match=r"^a holds no file of a kind that can be read\.$"):
            read_bytes(data, "a")


def test_a_bad_member_is_told_and_the_others_are_read() -> None:
    files = {"empty.txt": b"", "plant.txt": PLANT, "book.pdf": b"%PDF-1.7", "noise.txt": bytes(range(256))}
    reading = read_bytes(zipped(files), "news.zip")
    assert titles(reading) == {"news.zip/plant.txt": PLANT_TITLE}
    assert reasons(reading) == {
        "news.zip/empty.txt": "news.zip/empty.txt is empty.",
        "news.zip/book.pdf": "news.zip/book.pdf is a PDF; convert it with “pdftotext FILE” and import "
        "the text.",
        "news.zip/noise.txt": "news.zip/noise.txt is a binary file, not text.",
    }


def test_names_that_lead_out_of_the_archive_are_shown_cleaned() -> None:
    files = {
        "../../etc/plant.txt": PLANT, "/srv/plant.txt": PLANT, "C:\\news\\plant.txt": PLANT,
        "a\x1b]0;evil\x07/./plant.txt": PLANT, "..": PLANT,
    }  # fmt: skip
    expected = {
        "x/etc/plant.txt", "x/srv/plant.txt", "x/news/plant.txt", "x/a/plant.txt", "x/content",
    }  # fmt: skip
    assert titles(read_bytes(zipped(files), "x")).keys() == expected
    windows = {name.replace("\\", "/"): data for name, data in files.items()}
    assert titles(read_bytes(tarred(windows), "x")).keys() == expected


def test_names_in_zip_archives_may_be_utf8_without_saying_so() -> None:
    data = bytearray(zipped({"Überblick.txt": PLANT}))
    assert data[7] == data[data.index(b"PK\x01\x02") + 9] == 0x08
    data[7] = data[data.index(b"PK\x01\x02") + 9] = 0
    assert titles(read_bytes(bytes(data), "a.zip")) == {"a.zip/Überblick.txt": PLANT_TITLE}


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_long_name_keeps_its_end(pack: Callable[[dict[str, bytes]], bytes]) -> None:
    reading = read_bytes(pack({"long/" * 200 + "plant.txt": PLANT}), "a")
    (path,) = titles(reading)
    assert path.endswith("/long/long/plant.txt")
    assert len(path) < 300


def test_a_member_without_a_name_is_read() -> None:
    assert titles(read_bytes(zipped({"": PLANT}), "a.zip")) == {"a.zip/content": PLANT_TITLE}


def test_links_and_devices_are_passed_over() -> None:
    others = (
        special("link.txt", tarfile.SYMTYPE, "/etc/passwd"),
        special("hard.txt", tarfile.LNKTYPE, "plant.txt"),
        special("null.txt", tarfile.CHRTYPE), special("pipe.txt", tarfile.FIFOTYPE),
    )  # fmt: skip
    reading = read_bytes(tarred({"plant.txt": PLANT}, "w", *others), "a.tar")
    assert titles(reading) == {"a.tar/plant.txt": PLANT_TITLE}
    assert reading.failures == ()
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("plant.txt", PLANT)
    assert titles(read_bytes(sink.getvalue(), "a.zip")) == {"a.zip/plant.txt": PLANT_TITLE}


def test_an_encrypted_member_is_one_sentence() -> None:
    assert reasons(read_bytes(encrypted(zipped({"plant.txt": PLANT})), "a.zip")) == {
        "a.zip/plant.txt": "a.zip/plant.txt is encrypted; unpack the archive with its password and import "
        "the folder."
    }


def test_many_encrypted_members_are_one_sentence() -> None:
    data = bytearray(zipped({"plant.txt": PLANT, "bridge.txt": BRIDGE}))
    start = 0
    while (start := data.find(b"PK\x01\x02", start) + 1) > 0:
        data[start + 7] |= 1
    assert reasons(read_bytes(bytes(data), "a.zip")) == {
        "a.zip": "a.zip holds 2 encrypted files; unpack the archive with its password and import the folder."
    }


# Damage


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_nothing_of_a_packed_file_cut_short_early_is_a_sentence(pack: Pack) -> None:
    reading = read_bytes(pack(PLANT)[:16], "plant.gz")
    assert reading.articles == ()
    assert reasons(reading) == {
        "plant.gz": "plant.gz is damaged and cannot be unpacked; get it anew if you can."
    }


def test_what_comes_before_the_end_of_a_packed_file_cut_short_is_read() -> None:
    text = PLANT + b"".join(b"The number %d comes after the one before it.\n" % n for n in range(40_000))
    reading = read_bytes(gzip.compress(text)[:-40_000], "plant.txt.gz")
    assert titles(reading) == {"plant.txt.gz/plant.txt": PLANT_TITLE}
    assert reasons(reading) == {
        "plant.txt.gz": "plant.txt.gz is damaged or cut off; what comes before that is read, the rest is "
        "lost."
    }


def test_a_packed_file_with_a_wrong_sum_is_read_and_told() -> None:
    data = bytearray(gzip.compress(PLANT))
    data[-6] ^= 0xFF
    reading = read_bytes(bytes(data), "plant.txt.gz")
    assert titles(reading) == {"plant.txt.gz/plant.txt": PLANT_TITLE}
    assert "damaged" in reasons(reading)["plant.txt.gz"]


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_the_members_before_the_end_of_a_tar_archive_cut_short_are_read(mode: str) -> None:
    # random digits can hardly be packed, so that the second member reaches beyond the cut
    digits = Random(1)
    noise = "".join(f"{digits.randrange(10**12)} is a number.\n" for _ in range(9000)).encode()
    data = tarred({"plant.txt": PLANT, "bridge.txt": BRIDGE + noise, "c.txt": PLANT}, mode)
    reading = read_bytes(data[: len(data) // 2], "a.tar")
    assert titles(reading) == {"a.tar/plant.txt": PLANT_TITLE, "a.tar/bridge.txt": BRIDGE_TITLE}
    assert reasons(reading) == {
        "a.tar": "a.tar is damaged or cut off; what comes before that is read, the rest is lost."
    }


def test_a_tar_archive_with_a_damaged_header_says_that_there_was_more() -> None:
    data = bytearray(tarred({"plant.txt": PLANT, "bridge.txt": BRIDGE}))
    data[1024 + 150] ^= 0xFF
    reading = read_bytes(bytes(data), "a.tar")
    assert titles(reading) == {"a.tar/plant.txt": PLANT_TITLE}
    assert "damaged or cut off" in reasons(reading)["a.tar"]


def test_a_zip_archive_cut_short_is_a_sentence() -> None:
    reading = read_bytes(zipped({"plant.txt": PLANT, "bridge.txt": BRIDGE})[:-30], "a.zip")
    assert reasons(reading) == {"a.zip": "a.zip is damaged and cannot be unpacked; get it anew if you can."}


def test_a_zip_member_that_differs_from_its_entry_is_told_and_the_others_are_read() -> None:
    data = bytearray(zipped({"plant.txt": PLANT, "bridge.txt": BRIDGE, "c.txt": PLANT}))
    data[data.index(b"bridge.txt")] = ord("B")
    data[data.index(b"c.txt") + 20] ^= 0xFF
    reading = read_bytes(bytes(data), "a.zip")
    assert titles(reading) == {"a.zip/plant.txt": PLANT_TITLE}
    assert reasons(reading).keys() == {"a.zip/bridge.txt", "a.zip/c.txt"}
    assert all("is damaged and cannot be unpacked" in reason for reason in reasons(reading).values())


def test_a_zip_member_packed_in_an_unknown_way_is_told() -> None:
    data = bytearray(zipped({"plant.txt": PLANT}))
    data[8] = data[data.index(b"PK\x01\x02") + 10] = 97
    assert "is packed in an unknown way" in reasons(read_bytes(bytes(data), "a.zip"))["a.zip/plant.txt"]


def test_a_sparse_member_is_told() -> None:
    info = special("plant.txt", tarfile.GNUTYPE_SPARSE)
    assert "is a sparse file" in reasons(read_bytes(tarred({}, "w", info), "a.tar"))["a.tar/plant.txt"]


# Limits


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_bomb_is_not_unpacked(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    budget = Budget("bomb.gz")
    monkeypatch.setattr(archives, "Budget", lambda path: budget)
    reading = read_bytes(pack(bytes(10_000_000)), "bomb.gz")
    assert reading.articles == ()
    assert reasons(reading) == {
        "bomb.gz": "bomb.gz unpacks to more than 200 times its size, as what is made to fill a disk does; if "
        "you trust it, unpack it and import what comes out."
    }
    assert limits.MOST_BYTES - budget.left < limits.ANY_RATIO + 2_000_000


def test_a_bomb_in_an_archive_is_passed_over() -> None:
    files = {"plant.txt": PLANT, "bomb.txt": bytes(10_000_000), "bridge.txt": BRIDGE}
    reading = read_bytes(zipped(files), "a.zip")
    assert titles(reading) == {"a.zip/plant.txt": PLANT_TITLE, "a.zip/bridge.txt": BRIDGE_TITLE}
    assert "more than 200 times its size" in reasons(reading)["a.zip/bomb.txt"]


def test_what_comes_before_a_bomb_in_a_packed_archive_is_read() -> None:
    data = tarred({"plant.txt": PLANT, "bomb.txt": bytes(10_000_000), "bridge.txt": BRIDGE}, "w:gz")
    reading = read_bytes(data, "a.tgz")
    assert titles(reading)["a.tgz/plant.txt"] == PLANT_TITLE
    assert "more than 200 times its size" in reasons(reading)["a.tgz"]
    assert "a.tgz/bridge.txt" not in titles(reading)


def test_no_more_than_so_much_is_unpacked_of_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "Budget", partial(Budget, left=2000))
    inner = gzip.compress(b"Words and more words are here. " * 60)
    files = {"plant.txt": PLANT, "large.txt": bytes(5000), "b.gz": inner, "bridge.txt": BRIDGE}
    reading = read_bytes(zipped(files), "a.zip")
    assert titles(reading) == {"a.zip/plant.txt": PLANT_TITLE}
    assert reasons(reading) == {
        "a.zip/large.txt": "a.zip/large.txt is too large: more than 1 GB of one file are not unpacked; "
        "unpack the archive and import the folder.",
        "a.zip": "a.zip unpacks to more than 1 GB, of which the rest is not read; unpack it and import the "
        "folder.",
    }


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_no_more_than_so_many_members_are_read(
    pack: Callable[[dict[str, bytes]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "Budget", partial(Budget, members=3))
    reading = read_bytes(pack({f"{number}.txt": PLANT for number in range(4)}), "a")
    assert reasons(reading) == {
        "a": "a holds more than 100,000 files, of which the rest is not read; unpack it and import the "
        "folder."
    }
    assert len(reading.articles) == (3 if pack is tarred else 0)


def test_members_that_lie_over_each_other_are_not_unpacked() -> None:
    data = zipped({"aaaa.txt": PLANT, "bbbb.txt": PLANT})
    second = data.rindex(b"PK\x01\x02")
    both = bytearray(data)
    both[second + 42 : second + 46] = bytes(4)  # the second member is said to begin where the first does
    assert "lie over each other" in reasons(read_bytes(bytes(both), "a.zip"))["a.zip"]


def test_archives_in_archives_without_end_come_to_one() -> None:
    data = zipped({"plant.txt": PLANT})
    for _ in range(12):
        data = zipped({"a.zip": data, "b.zip": data}, zipfile.ZIP_STORED)
    found = reasons(read_bytes(data, "a.zip"))
    assert len(found) == 8
    assert all("lies in 3 archives" in reason for reason in found.values())


# A member by its path


def test_a_member_is_found_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "news.tgz"
    inner = zipped({"plant.txt": PLANT, "bridge.txt": BRIDGE})
    file.write_bytes(tarred({"../in.zip": inner, "plant.txt": PLANT}, "w:gz"))
    for article in read_path(file).articles:
        (again,) = read_path(Path(article.provenance.path)).articles
        assert again == article
    assert member_data(f"{file}/in.zip/bridge.txt") == BRIDGE
    with pytest.raises(ReadError, match=r"There is no file .*news\.tgz/none\.txt\."):
        read_path(file / "none.txt")
    with pytest.raises(ReadError, match="There is no file"):
        read_path(tmp_path / "none" / "plant.txt")
