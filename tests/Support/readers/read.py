"""Reads a feed from standard input with feedparser and prints what it found, as read.js does."""
import calendar
import datetime
import json
import sys

import feedparser

feed = feedparser.parse(sys.stdin.buffer.read())
if feed.bozo:
    sys.exit(f"feedparser complains: {feed.bozo_exception}")


def moment(parts):
    return datetime.datetime.fromtimestamp(calendar.timegm(parts), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


json.dump(
    {
        "title": feed.feed.title,
        "items": [
            {"id": entry.id, "title": entry.title, "url": entry.link, "date": moment(entry.published_parsed)}
            for entry in feed.entries
        ],
    },
    sys.stdout,
)
