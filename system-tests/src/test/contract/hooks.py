"""What the description cannot say: what a picture's bytes look like, and which numbers of ink go together."""
import base64
import pathlib

import schemathesis
from hypothesis import strategies as st
from schemathesis.openapi.checks import RejectedPositiveData

PICTURE = pathlib.Path(__file__).parent.parent.joinpath("resources", "drawing-407.png").read_bytes()
LIMIT_OF_PIXELS = 8192 * 8192


@st.composite
def pictures(draw):
    """A whole picture, one with a few bytes changed, one that is cut off, or any bytes."""
    kind = draw(st.sampled_from(["whole", "changed", "cut", "any"]))
    if kind == "any":
        return draw(st.binary(max_size=200))
    picture = bytearray(PICTURE)
    if kind == "changed":
        for _ in range(draw(st.integers(1, 4))):
            picture[draw(st.integers(0, len(picture) - 1))] = draw(st.integers(0, 255))
    if kind == "cut":
        del picture[draw(st.integers(0, len(picture))) :]
    return bytes(picture)


for media_type in ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/gif", "image/tiff"):
    schemathesis.openapi.media_type(media_type, pictures())
schemathesis.openapi.format("byte", pictures().map(lambda picture: base64.b64encode(picture).decode()))


@schemathesis.hook
def filter_query(context, query):
    """Leaves out a list of one empty name: it is sent as an empty list is, which is right."""
    names = query.get("include") if isinstance(query, dict) else None
    return names not in ("", [""], [None])


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Lets a form be refused whose other parts have names that a header cannot carry."""
    if not isinstance(failure, RejectedPositiveData) or case.media_type != "multipart/form-data":
        return True
    return all(name.isascii() and name.isalnum() for name in case.body)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def is_size(value):
    """Whether the description takes it for a width or height."""
    return is_number(value) and 1 <= value <= 2**31 - 1


@schemathesis.hook
def map_body(context, body):
    """Makes a canvas small enough to be read, but for every fourth, and the pen of a valid one no wider than it."""
    ink = body.get("ink") if isinstance(body, dict) else None
    if not isinstance(ink, dict):
        return body
    width, height, pen = ink.get("width"), ink.get("height"), ink.get("penWidth")
    if not is_size(width) or not is_size(height):
        return body
    ink = dict(ink)
    if width * height > LIMIT_OF_PIXELS and (width + height) % 4 >= 1:
        ink["width"], ink["height"] = 1 + width % 4000, 1 + height % 4000
    if is_number(pen) and pen > 0:
        ink["penWidth"] = min(pen, ink["width"], ink["height"])
    return {**body, "ink": ink}
