"""Words for how often something is done or happens, in English."""

from __future__ import annotations

# Seconds from one time to the next.
EVERY: dict[str, float] = {
    "hourly": 3600, "daily": 86400, "nightly": 86400, "weekly": 604800, "fortnightly": 1209600,
    "monthly": 2629800, "quarterly": 7889400, "yearly": 31557600, "annually": 31557600,
    "once-daily": 86400, "twice-daily": 43200, "once-weekly": 604800, "twice-weekly": 302400,
    "half-yearly": 15778800, "b.i.d.": 43200, "t.i.d.": 28800, "q.i.d.": 21600,
    "q.d.": 86400, "at bedtime": 86400,
}  # fmt: skip
# Periods that something happens so many times in.
PERIODS: dict[str, float] = {
    "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "morning": 86400, "evening": 86400,
    "week": 604800, "weekend": 604800, "fortnight": 1209600, "month": 2629800, "quarter": 7889400,
    "season": 31557600, "spring": 31557600, "summer": 31557600, "autumn": 31557600, "winter": 31557600,
    "year": 31557600, "decade": 315576000, "second": 1, "monday": 604800, "friday": 604800, "sunday": 604800,
    "march": 31557600, "may": 31557600, "june": 31557600, "september": 31557600, "october": 31557600,
}  # fmt: skip
COUNTS: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3, "one": 1, "single": 1}
# "Every other day": which of them.
WHICH: dict[str, int] = {
    "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "tenth": 10,
}  # fmt: skip
