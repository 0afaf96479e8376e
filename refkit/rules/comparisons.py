"""Reason slugs of what differs between claim and passage -> an example: a claim, and what its source says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COMPARED: Mapping[str, tuple[str, str]] = MappingProxyType({
    "text-says-less": (
        "Zorbine prevents gout flares in adults.", "Zorbine may prevent gout flares in adults."),
    "text-says-otherwise": (
        "Zorbine raises serum urate in adults with gout.", "Zorbine lowers serum urate in adults with gout."),
    "quantity-differs": (
        "The upper pond rose by 12 cm in the first year.", "The upper pond rose by 15 cm in the first year."),
    "unit-differs": (
        "Adults with gout take 20 mg of zorbine once daily.", "Adults with gout take 20 ml of zorbine once daily."),
    "date-differs": (
        "The mills of Aschau were closed in March 1911.", "The mills of Aschau were closed in March 1912."),
    "direction-differs": (
        "The tariff raised the price of salt in Aschau.", "The tariff lowered the price of salt in Aschau."),
    "negation-differs": (
        "The salt raised the yield of barley.", "The salt did not raise the yield of barley."),
    "certainty-weaker": (
        "Zorbine prevents gout flares in adults.", "Zorbine may prevent gout flares in adults."),
    "opinion-of-others": (
        "Comets cause storms in the northern sea.",
        "Until 1790 it was thought that comets cause storms in the northern sea."),
    "taken-back": (
        "The alloy conducts current without loss at 4 degrees.",
        "The alloy conducts current without loss at 4 degrees. This was later shown to be false."),
    "time-differs": (
        "The tariff on salt is in force in Aschau.", "The tariff on salt was in force in Aschau until 1905."),
    "population-differs": (
        "Zorbine lowers serum urate in children with gout.", "Zorbine lowers serum urate in adults with gout."),
    "species-differs": (
        "Zorbine lowers serum urate in patients.", "Zorbine lowers serum urate in mice."),
    "line-differs": (
        "Zorbine is used as first-line treatment of gout.", "Zorbine is used as second-line treatment of gout."),
    "comparator-differs": (
        "Zorbine lowered serum urate more than allopurinol in adults.",
        "Zorbine lowered serum urate more than placebo in adults."),
    "design-differs": (
        "Zorbine was superior to allopurinol in adults with gout.",
        "Zorbine was non-inferior to allopurinol in adults with gout."),
    "association-only": (
        "Zorbine caused fewer gout flares in adults.", "Zorbine was associated with fewer gout flares in adults."),
    "dose-differs": (
        "The recommended dose of zorbine in adults is 20 mg daily.",
        "The recommended dose of zorbine in adults is 10 mg daily."),
    "frequency-differs": (
        "The recommended dose of zorbine is 20 mg twice daily.",
        "The recommended dose of zorbine is 20 mg once daily."),
    "not-significant": (
        "Zorbine reduced gout flares in adults significantly.",
        "Zorbine reduced gout flares in adults, but the difference was not statistically significant."),
    "endpoint-differs": (
        "Zorbine improved overall survival in adults with gout.",
        "Zorbine improved progression-free survival in adults with gout."),
    "agent-differs": (
        "Zorbine was approved for gout by the EMA in 2011.", "Zorbine was approved for gout by the FDA in 2011."),
    "roles-swapped": (
        "The duke of Aschau defeated the bishop of Orle in 1411.",
        "The bishop of Orle defeated the duke of Aschau in 1411."),
    "named-otherwise": (
        "The bridge over the Orle was built of larch in 1411.",
        "The bridge over the Orle was built of oak in 1411."),
    "place-differs": (
        "The treaty on fishing rights was signed in Chile.", "The treaty on fishing rights was signed in Peru."),
    "scope-wider": (
        "All adults with gout responded to zorbine.", "Some adults with gout responded to zorbine."),
    "restriction-left-out": (
        "Tenants in Aschau may keep bees.", "Tenants in Aschau may keep bees if the landlord agrees in writing."),
    "part-missing": (
        "Zorbine lowers serum urate and prevents kidney stones in adults.",
        "Zorbine lowers serum urate in adults."),
    "values-swapped": (
        "Serum urate fell by 3 mg/dl with zorbine and by 1 mg/dl with allopurinol.",
        "Serum urate fell by 1 mg/dl with zorbine and by 3 mg/dl with allopurinol."),
    "reads-otherwise": (
        "Zorbine spares the kidneys of adults with gout.",
        "Zorbine does harm to the kidneys of adults with gout."),
    "reads-as-stated": (
        "Zorbine brings serum urate down in adults with gout.",
        "In adults who have gout, treatment with zorbine lowers the serum urate."),
})  # fmt: skip
