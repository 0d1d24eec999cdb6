//! English units of measure and of time, and the words of ages. Symbols are in `lang::symbols`.
//!
//! « in » is a preposition before it is an inch, « pounds » are money first: neither stands here.

/// After a number; the longest phrase wins.
pub const MEASURES: &[(&str, &str)] = &[
    // length
    ("{kilometre|kilometer}{s}", "km"),
    ("kms", "km"),
    ("{metre|meter}{s}", "m"),
    ("{centimetre|centimeter}{s}", "cm"),
    ("{millimetre|millimeter}{s}", "mm"),
    ("{micrometre|micrometer|micron}{s}", "µm"),
    ("mile{s}", "mi"),
    ("nautical mile{s}", "nmi"),
    ("light{-| }year{s}", "ly"),
    ("{foot|feet}", "ft"),
    ("{inch|inches}", "in"),
    ("yard{s}", "yd"),
    // area, volume
    ("square {metre|meter}{s}", "m²"),
    ("square {kilometre|kilometer}{s}", "km²"),
    ("square {foot|feet}", "ft²"),
    ("square mile{s}", "mi²"),
    ("square {inch|inches}", "in²"),
    ("hectare{s}", "ha"),
    ("acre{s}", "acre"),
    ("cubic {metre|meter}{s}", "m³"),
    ("cubic {foot|feet}", "ft³"),
    ("{litre|liter}{s}", "l"),
    ("{centilitre|centiliter}{s}", "cl"),
    ("{millilitre|milliliter}{s}", "ml"),
    ("gallon{s}", "gal"),
    ("{barrel{s} of oil|barrel{s} a day|barrel{s} per day}", "bbl"),
    ("pint{s}", "pt"),
    ("bushel{s}", "bu"),
    ("cup{s}", "cup"),
    ("{tablespoon|teaspoon}{s}", "spoon"),
    // mass
    ("{kilo|kilogram|kilogramme}{s}", "kg"),
    ("{gram|gramme}{s}", "g"),
    ("{milligram|milligramme}{s}", "mg"),
    ("{microgram|microgramme}{s}", "µg"),
    ("ounce{s}", "oz"),
    // speed
    ("mile{s} {per|an} hour", "mph"),
    ("{kilometre|kilometer}{s} {per|an} hour", "km/h"),
    ("{metre|meter}{s} per second", "m/s"),
    ("knots", "kn"),
    // angle, temperature, force of sound
    ("degree{s}", "°C"),
    ("degree{s} celsius", "°C"),
    ("degree{s} fahrenheit", "°F"),
    ("radian{s}", "rad"),
    ("decibel{s}", "dB"),
    // power, energy
    ("watt{s}", "W"),
    ("kilowatt{s}", "kW"),
    ("megawatt{s}", "MW"),
    ("gigawatt{s}", "GW"),
    ("kilowatt{-| }hour{s}", "kWh"),
    ("volt{s}", "V"),
    ("horsepower", "hp"),
    ("megahertz", "MHz"),
    ("gigahertz", "GHz"),
    ("{calorie|kilocalorie}{s}", "cal"),
    // data
    ("bit{s}", "bit"),
    ("byte{s}", "B"),
    ("kilobyte{s}", "kB"),
    ("megabyte{s}", "MB"),
    ("gigabyte{s}", "GB"),
    ("{gigs|gb of data}", "GB"),
    ("terabyte{s}", "TB"),
    ("petabyte{s}", "PB"),
    ("megabit{s}", "Mbit"),
    // what a text is long
    ("character{s}", "char"),
    ("page{s}", "page"),
    ("pixel{s}", "px"),
];

/// Units whose figures are counts of the story too.
pub const COUNTED: &[(&str, &str)] = &[
    ("{tonne|ton}{s}", "t"),
    ("t", "t"),
    ("metric {tonne|ton}{s}", "t"),
    ("barrel{s}", "bbl"),
    ("{kilotonne|kiloton}{s}", "kt"),
    ("{megatonne|megaton}{s}", "Mt"),
];

/// Words that « a » makes no unit of: « a foot », « a bit », « a page », « a yard ».
pub const SHY: &[&str] = &[
    "bit",
    "buck",
    "character",
    "degree",
    "foot",
    "inch",
    "page",
    "pint",
    "pixel",
    "pound",
    "quid",
    "rand",
    "won",
    "yard",
];

/// « two cups » are trophies, and « 0.75 cup » a measure.
pub const WHOLE_THINGS: &[&str] = &["cup", "cups"];

pub const DURATIONS: &[(&str, &str)] = &[
    ("millisecond{s}", "millisecond"),
    ("second{s}", "second"),
    ("{minute{s}|min|mins}", "minute"),
    ("{hour{s}|hrs}", "hour"),
    ("day{s}", "day"),
    ("{working|business|calendar} day{s}", "day"),
    ("night{s}", "night"),
    ("week{s}", "week"),
    ("weekends", "weekend"),
    ("month{s}", "month"),
    ("quarters", "quarter"),
    ("{year{s}|yrs}", "year"),
    ("decade{s}", "decade"),
    ("{century|centuries}", "century"),
    ("{times|occasions}", "time"),
];

/// A number of years is an age where « old » or « aged » says so.
pub const YEARS: &[&str] = &[];

pub const BEFORE_AGE: &[&str] = &["aged", "age", "age of", "the age of"];

pub const AFTER_AGE: &[&str] = &["old", "olds", "of age"];
