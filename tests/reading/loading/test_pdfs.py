"""PDF files, made here by hand: with text, without, locked, broken, and bombs."""

from __future__ import annotations

import time
import zlib
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError

from detente.reading import load
from detente.reading.loading import extract, limits
from tests.reading.loading.files import codes, write


def pdf(text: str, *, packed: bytes | None = None, kids: str = "3 0 R") -> bytes:
    """A PDF of one page with one line of text, or with a packed content stream given."""
    drawn = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1") if text else b""
    stream = packed if packed is not None else drawn
    how = b"/Filter /FlateDecode " if packed is not None else b""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count 1 >>".encode(),
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< " + how + b"/Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (Talks resume) >>",
    ]
    out = BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + part + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 7\n0000000000 65535 f \n")
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def test_the_text_of_a_pdf(tmp_path):
    checked = load(write(tmp_path, "a.pdf", pdf("The talks went on, he said.")))
    assert checked.value is not None
    assert checked.value.text.strip() == "The talks went on, he said."
    assert (checked.value.medium, checked.value.title) == ("pdf", "Talks resume")
    assert codes(checked) == []


def test_a_pdf_is_known_by_its_start_whatever_its_name(tmp_path):
    report = load(write(tmp_path, "a.txt", pdf("Words."))).value
    assert report is not None
    assert report.medium == "pdf"


def test_a_pdf_without_text(tmp_path):
    assert codes(load(write(tmp_path, "a.pdf", pdf("")))) == ["R107"]


def test_a_pdf_with_a_password(tmp_path):
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf("Secret."))))
    writer.encrypt("key", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert codes(load(write(tmp_path, "a.pdf", out.getvalue()))) == ["R108"]


def test_a_pdf_that_only_forbids_printing_is_read(tmp_path):
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf("Open to all."))))
    writer.encrypt("", owner_password="boss", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    report = load(write(tmp_path, "a.pdf", out.getvalue())).value
    assert report is not None
    assert report.text.strip() == "Open to all."


@pytest.mark.parametrize(
    "content",
    [
        b"no pdf at all",
        b"%PDF-1.7",
        b"%PDF-1.7\n" + bytes(5000),
        pdf("Words.")[:200],
        pdf("Words.").replace(b"/Type /Pages /Kids", b"/Type /Pages /Kinds"),
    ],
)
def test_a_broken_pdf(tmp_path, content):
    checked = load(write(tmp_path, "a.pdf", content))
    assert checked.value is None
    assert codes(checked) in (["R109"], ["R107"])


def test_a_page_tree_that_holds_itself(tmp_path):
    start = time.perf_counter()
    checked = load(write(tmp_path, "a.pdf", pdf("Words.", kids="2 0 R 3 0 R")))
    assert time.perf_counter() - start < limits.EXTRACTION_SECONDS + 5
    assert checked.value is not None or codes(checked) in (["R109"], ["R110"], ["R107"])


def test_a_stream_that_unpacks_to_gigabytes(tmp_path):
    bomb = zlib.compress(zlib.compress(bytes(200_000_000), 9), 9)
    content = pdf("", packed=bomb).replace(b"/FlateDecode", b"[/FlateDecode /FlateDecode]")
    start = time.perf_counter()
    checked = load(write(tmp_path, "a.pdf", content))
    assert time.perf_counter() - start < limits.EXTRACTION_SECONDS + 5
    assert checked.value is None
    assert codes(checked) in (["R107"], ["R109"], ["R110"])


def test_each_trouble_in_this_process_too(monkeypatch):
    assert extract.pdf(b"%PDF-") == {"trouble": "R109"}
    assert extract.pdf(pdf("")) == {"trouble": "R107"}
    assert extract.pdf(pdf("Words."))["text"].strip() == "Words."
    monkeypatch.setattr(extract, "LONGEST_EXTRACT", 3)
    assert extract.pdf(pdf("Words."))["text"] == "Wor"


@pytest.mark.parametrize(("error", "code"), [(MemoryError, "R110"), (KeyError, "R109")])
def test_what_the_library_lets_through(monkeypatch, error, code):
    def fails(*_):
        raise error

    monkeypatch.setattr(extract, "_pages", fails)
    assert extract.pdf(pdf("Words.")) == {"trouble": code}


def test_a_cipher_whose_library_is_missing_counts_as_locked(monkeypatch):
    def fails(*_):
        raise DependencyError

    monkeypatch.setattr(extract, "_pages", fails)
    assert extract.pdf(pdf("Words.")) == {"trouble": "R108"}
