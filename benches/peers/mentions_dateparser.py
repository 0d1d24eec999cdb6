"""Dates found by dateparser's search_dates, by paragraphs: it is slower on an article given whole."""

import datetime

from dateparser.search import search_dates
from protocol import answer, mention, paragraphs

LENGTH = {"year": 4, "month": 7}


def read(text, day):
    settings = {
        "RELATIVE_BASE": datetime.datetime(day.year, day.month, day.day),
        "PREFER_DATES_FROM": "past",  # as the press does
        "DATE_ORDER": "DMY",
    }
    found = []
    for start, words in paragraphs(text):
        after = 0
        for surface, moment, period in search_dates(words, languages=["fr"], settings=settings, add_period=True) or []:
            # It tells the words alone, not where they stand.
            place = words.find(surface, after)
            if place < 0:
                continue
            after = place + len(surface)
            kind, value = told(moment.date(), period)
            found.append(mention(kind, start + place, start + after, value))
    return found


def told(day, period):
    if period == "week":
        monday = day - datetime.timedelta(days=day.weekday())
        return "date_range", f"{monday}/{monday + datetime.timedelta(days=6)}"
    return "date", str(day)[: LENGTH.get(period, 10)]


answer(read)
