//! French units of measure and of time, and the words of ages. Symbols are in `lang::symbols`.
//!
//! « tours » are towers and rounds before they are angles: they do not stand here.

/// After a number; the longest phrase wins.
pub const MEASURES: &[(&str, &str)] = &[
    // length
    ("{kilometre{s}|kms}", "km"),
    ("hectometre{s}", "hm"),
    ("decametre{s}", "dam"),
    ("metre{s}", "m"),
    ("decimetre{s}", "dm"),
    ("centimetre{s}", "cm"),
    ("millimetre{s}", "mm"),
    ("{micrometre{s}|micron{s}}", "µm"),
    ("nanometre{s}", "nm"),
    ("{mile{s}|mi}", "mi"),
    ("{mille{s} {nautique{s}|marin{s}}|nautiques}", "nmi"),
    ("annee{s}-lumiere", "ly"),
    ("pied{s}", "ft"),
    ("pouce{s}", "in"),
    ("yard{s}", "yd"),
    // area, volume
    ("hectare{s}", "ha"),
    ("acre{s}", "acre"),
    ("metre{s}{-| }carre{s}", "m²"),
    ("{kilometre{s}|km}{-| }carre{s}", "km²"),
    ("{metre{s}|m}{-| }cube{s}", "m³"),
    ("centimetre{s}{-| }cube{s}", "cm³"),
    ("mile{s} carre{s}", "mi²"),
    ("pied{s} carre{s}", "ft²"),
    ("pouce{s} carre{s}", "in²"),
    ("pied{s} cube{s}", "ft³"),
    ("pinte{s}", "pt"),
    ("litre{s}", "l"),
    ("hectolitre{s}", "hl"),
    ("decilitre{s}", "dl"),
    ("centilitre{s}", "cl"),
    ("millilitre{s}", "ml"),
    ("gallon{s}", "gal"),
    ("{baril{s}|barils de petrole}", "bbl"),
    ("tasse{s}", "cup"),
    ("{cuillere{s}|cuilleree{s}} a {soupe|cafe}", "spoon"),
    // mass
    ("{kilo{s}|kilogramme{s}}", "kg"),
    ("gramme{s}", "g"),
    ("milligramme{s}", "mg"),
    ("microgramme{s}", "µg"),
    ("once{s}", "oz"),
    ("livre{s}", "lb"),
    // speed
    ("kilometre{s}{/|-| }heure", "km/h"),
    ("kilometre{s} {par|a l'} heure", "km/h"),
    ("metre{s} par seconde", "m/s"),
    ("mile{s} {par|a l'} heure", "mph"),
    ("noeud{s}", "kn"),
    // angle, temperature, force
    ("degre{s}", "°C"),
    ("degre{s} celsius", "°C"),
    ("degre{s} fahrenheit", "°F"),
    ("radian{s}", "rad"),
    ("decibel{s}", "dB"),
    ("newton{s}", "N"),
    ("pascal{s}", "Pa"),
    ("hectopascal{s}", "hPa"),
    // power, energy, frequency
    ("watt{s}", "W"),
    ("kilowatt{s}", "kW"),
    ("megawatt{s}", "MW"),
    ("gigawatt{s}", "GW"),
    ("{kilowattheure{s}|kilowatt{s}-heure{s}}", "kWh"),
    ("{megawattheure{s}|megawatt{s}-heure{s}}", "MWh"),
    ("{terawattheure{s}|terawatt{s}-heure{s}}", "TWh"),
    ("volt{s}", "V"),
    ("joule{s}", "J"),
    ("{calorie{s}|kilocalorie{s}}", "cal"),
    ("hertz", "Hz"),
    ("kilohertz", "kHz"),
    ("megahertz", "MHz"),
    ("gigahertz", "GHz"),
    // data
    ("bit{s}", "bit"),
    ("octet{s}", "B"),
    ("ko", "kB"),
    ("mo", "MB"),
    ("go", "GB"),
    ("to", "TB"),
    ("kilooctet{s}", "kB"),
    ("{megaoctet{s}|mega{s}}", "MB"),
    ("{gigaoctet{s}|giga{s}}", "GB"),
    ("{teraoctet{s}|tera{s}}", "TB"),
    ("petaoctet{s}", "PB"),
    ("{megabit{s}|megabits par seconde}", "Mbit"),
    // what a text is long
    ("{caractere{s}|signes}", "char"),
    ("page{s}", "page"),
    ("pixel{s}", "px"),
];

/// Units whose figures are counts of the story too.
pub const COUNTED: &[(&str, &str)] =
    &[("tonne{s}", "t"), ("t", "t"), ("tonne{s} metrique{s}", "t"), ("kilotonne{s}", "kt"), ("megatonne{s}", "Mt")];

/// Words that « un » makes no unit of: « un pied cassé », « un franc succès », « une page Facebook », « un bit ».
pub const SHY: &[&str] = &[
    "bit",
    "caractere",
    "degre",
    "franc",
    "giga",
    "mark",
    "mega",
    "noeud",
    "newton",
    "once",
    "page",
    "pascal",
    "pied",
    "pixel",
    "pouce",
    "pound",
    "real",
    "tera",
    "yard",
];

/// « deux livres » are books, and « 2,5 livres » a weight.
pub const WHOLE_THINGS: &[&str] = &["livre", "livres"];

pub const DURATIONS: &[(&str, &str)] = &[
    ("milliseconde{s}", "millisecond"),
    ("seconde{s}", "second"),
    ("{minute{s}|min|mn}", "minute"),
    ("quart{s} d'heure", "quarter-hour"),
    ("{heure{s}|h}", "hour"),
    ("{jour{s}|journee{s}}", "day"),
    ("jour{s} {ouvre{s}|ouvrable{s}|calendaire{s}|franc{s}}", "day"),
    ("matinee{s}", "morning"),
    ("nuit{s}", "night"),
    ("semaine{s}", "week"),
    ("{weekend{s}|week-end{s}}", "weekend"),
    ("mois", "month"),
    ("trimestre{s}", "quarter"),
    ("semestre{s}", "half-year"),
    ("annee{s}", "year"),
    ("decennie{s}", "decade"),
    ("siecle{s}", "century"),
    ("millenaire{s}", "millennium"),
    ("{fois|reprises}", "time"),
];

pub const YEARS: &[&str] = &["an", "ans"];

/// « âgé de dix mois », « un bébé de six semaines ».
pub const BEFORE_AGE: &[&str] = &[
    "age de",
    "agee de",
    "ages de",
    "agees de",
    "age d'",
    "agee d'",
    "bebe de",
    "bebes de",
    "nourrisson de",
    "nourrissons de",
    "fillette de",
    "garconnet de",
];

pub const AFTER_AGE: &[&str] = &[];
