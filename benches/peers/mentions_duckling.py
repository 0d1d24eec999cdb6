"""Numbers and dates read by Duckling, by paragraphs: it is twice as slow on an article given whole."""

import datetime

import duckling
from protocol import answer, mention, paragraphs

ZONE = "Europe/Paris"
ZONES = duckling.load_time_zones("/usr/share/zoneinfo")
LOCALE = duckling.parse_locale("FR", duckling.default_locale_lang(duckling.parse_lang("FR")))
DIMENSIONS = duckling.parse_dimensions(["number", "time"])
LENGTH = {"year": 4, "month": 7}


def read(text, day):
    noon = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=datetime.timezone.utc)
    context = duckling.Context(duckling.parse_ref_time(ZONES, ZONE, int(noon.timestamp())), LOCALE)
    found = []
    for start, words in paragraphs(text):
        for entity in duckling.parse(words, context, DIMENSIONS, False):
            kind, value = told(entity["dim"], entity["value"])
            if value is not None:
                found.append(mention(kind, start + entity["start"], start + entity["end"], value))
    return found


def told(dimension, value):
    if dimension == "number":
        return "number", value.get("value")
    if value.get("type") == "interval":
        first, last = value.get("from"), value.get("to")
        if first and last:
            return "date_range", f"{partial(first)}/{before(last)}"
        return "date", partial(first or last)
    if value.get("grain") == "week":
        monday = datetime.date.fromisoformat(value["value"][:10])
        return "date_range", f"{monday}/{monday + datetime.timedelta(days=6)}"
    if value.get("grain") == "quarter":
        year, first = value["value"][:4], int(value["value"][5:7])
        return "date_range", f"{year}-{first:02}/{year}-{first + 2:02}"
    return "date", partial(value) if "value" in value else None


def partial(point):
    """As much of the day as its grain tells; what is finer than a day is cut to the day."""
    return point["value"][: LENGTH.get(point["grain"], 10)]


def before(point):
    """The last moment of an interval whose end Duckling gives as the first one past it."""
    end = datetime.date.fromisoformat(point["value"][:10])
    if point["grain"] in ("hour", "minute", "second"):
        return str(end)
    return str(end - datetime.timedelta(days=1))[: LENGTH.get(point["grain"], 10)]


answer(read)
