"""Units of measure, with their dimension and their size in its first unit; in English."""

from __future__ import annotations

# Dimension: unit and its other spellings = size.
_UNITS = {
    "mass": "g gram grams gramme grammes=1 kg kilogram kilograms kilo kilos=1e3 mg milligram milligrams=1e-3 "
            "µg μg ug mcg microgram micrograms=1e-6 ng nanogram nanograms=1e-9 pg picogram picograms=1e-12 "
            "t tonne tonnes=1e6 lb lbs pound-weight=453.59 oz ounce ounces=28.35",
    "volume": "l litre litres liter liters=1 ml millilitre millilitres milliliter milliliters cc=1e-3 "
              "dl decilitre=0.1 µl μl ul microlitre=1e-6 gallon gallons=3.785",
    "length": "m metre metres meter meters=1 km kilometre kilometres kilometer kilometers=1e3 "
              "cm centimetre centimetres centimeter centimeters=1e-2 "
              "mm millimetre millimetres millimeter millimeters=1e-3 µm μm um micron microns micrometre "
              "micrometres micrometer micrometers=1e-6 nm nanometre nanometres nanometer nanometers=1e-9 "
              "ft foot feet=0.3048 inch inches=0.0254 mile miles=1609.34 yard yards=0.9144",
    "time": "s sec second seconds=1 ms millisecond milliseconds=1e-3 min minute minutes=60 "
            "h hr hrs hour hours=3600 day days=86400 week weeks wk wks=604800 fortnight fortnights=1209600 "
            "month months=2629800 year years yr yrs=31557600 decade decades=315576000 "
            "century centuries=3155760000 "
            "µs μs microsecond microseconds=1e-6 ns nanosecond nanoseconds=1e-9",
    "percent": "% percent per-cent pct=1",
    "points": "percentage-points percentage-point pp=1",
    "activity": "iu international-unit international-units=1 miu=1e-3 unit units=1",
    "amount": "mol mole moles=1 mmol millimole millimoles=1e-3 µmol μmol umol=1e-6 nmol=1e-9 pmol=1e-12",
    "molarity": "mol/l=1 mmol/l=1e-3 µmol/l μmol/l umol/l=1e-6 nmol/l=1e-9 pmol/l=1e-12",
    "osmoles": "osm osmol=1 mosm mosmol=1e-3",
    "radiation": "sv sievert sieverts=1 msv millisievert millisieverts=1e-3 µsv μsv usv microsievert "
                 "microsieverts=1e-6",
    "radioactivity": "bq becquerel becquerels=1 kbq=1e3 mbq=1e6 gbq=1e9",
    "concentration": "ppb=1 ppm=1e3",
    "force": "newton newtons=1 kn kilonewton kilonewtons=1e3",
    "current": "ampere amperes amps=1 milliampere milliamperes=1e-3",
    "resistance": "ohm ohms=1 kohm=1e3",
    "field": "tesla teslas=1 gauss=1e-4",
    "loudness": "lux=1",
    "frequency": "hz hertz=1 khz=1e3 mhz=1e6 ghz=1e9 thz=1e12",
    "power": "w watt watts=1 kw kilowatt kilowatts=1e3 mw megawatt megawatts=1e6 gw gigawatt gigawatts=1e9",
    "energy": "j joule joules=1 kj kilojoule kilojoules=1e3 mj=1e6 ev=1.602e-19 kev=1.602e-16 mev=1.602e-13 "
              "gev=1.602e-10 tev=1.602e-7 kwh=3.6e6 mwh=3.6e9 kcal=4184 calories=4.184",
    "voltage": "v volt volts=1 kv kilovolt kilovolts=1e3 mv millivolt millivolts=1e-3",
    "pressure": "pa pascal pascals=1 kpa=1e3 mpa=1e6 gpa=1e9 bar bars=1e5 mmhg=133.3 atm=101325",
    "temperature": "°c celsius degc=1",
    "kelvin": "k kelvin kelvins=1",
    "fahrenheit": "°f fahrenheit=1",
    "angle": "° degree degrees=1",
    "bytes": "byte bytes=1 kb kilobyte kilobytes=1e3 mb megabyte megabytes=1e6 gb gigabyte gigabytes=1e9 "
             "tb terabyte terabytes=1e12",
    "area": "ha hectare hectares=1e4 m2 m²=1 km2 km²=1e6 acre acres=4046.9",
    "dollars": "dollar dollars usd $=1",
    "euros": "euro euros eur €=1",
    "pounds": "pound pounds gbp £=1",
    "francs": "franc francs chf=1", "crowns": "crown crowns krone kroner krona kronor=1",
    "florins": "florin florins guilder guilders=1", "yen": "yen jpy ¥=1", "cents": "cent cents=1",
    "pence": "penny pence=1", "shillings": "shilling shillings=1", "talers": "taler talers thaler thalers=1",
    "ducats": "ducat ducats=1", "pesos": "peso pesos=1", "rupees": "rupee rupees=1",
    "roubles": "rouble roubles ruble rubles=1", "lira": "lira lire=1", "dinars": "dinar dinars=1",
    "yuan": "yuan renminbi=1", "livres": "livre livres=1", "marks": "reichsmark deutschmarks=1", "lari": "lari=1",
    "fold": "fold times-as times-more times-higher times-greater times-larger times-the times-that times-lower "
            "times-fewer times-less times-smaller times-faster times-longer times-likelier=1",
    "beats": "bpm beats=1",
    "decibels": "db decibel decibels=1",
    "cycles": "cycle cycles=1",
    "doses": "dose doses=1",
}  # fmt: skip


def _table() -> dict[str, tuple[str, float]]:
    found = {}
    for dimension, row in _UNITS.items():
        names: list[str] = []
        for word in row.split():
            name, _, size = word.partition("=")
            names.append(name)
            if size:
                found.update({one: (dimension, float(size)) for one in names})
                names = []
    return found


# Spelling in lower case -> dimension and size.
UNITS = _table()
