//! How a page says that it was changed: « Rectificatif : », « Mise à jour du 12 mars », « une version précédente de cet
//! article indiquait … ».
//!
//! Row syntax as in the other tables. A label tells only at the head of a line and before a mark, a figure or a day: « la
//! mise à jour du logiciel » is none, and the program sees to that.

use crate::lang::Revisions;

pub const REVISIONS: Revisions = Revisions { corrections: CORRECTIONS, updates: UPDATES, earlier: EARLIER };

/// Sorted.
const CORRECTIONS: &[&str] = &[
    "{article |texte |}{corrige|rectifie}",
    "correctif",
    "correction{s}{ de la redaction|}",
    "errata",
    "erratum",
    "mea culpa",
    "note de correction",
    "precision{s}{ de la redaction|}",
    "rectificatif{s}",
    "rectification{s}",
];

/// Sorted.
const UPDATES: &[&str] = &[
    "actualisation",
    "actualise{e}{ le|}",
    "ajout",
    "{article |texte |page |depeche |}{actualise|mis|modifie|maj|remanie}{e}{ a jour|}{ le|}",
    "{derniere |}mise a jour{ le|}",
    "{derniere |}modification{ le|}",
    "edit",
    "maj{ le|}",
    "update",
];

/// Sorted.
const EARLIER: &[&str] = &[
    "contrairement a ce {que nous avions|que nous avons|qui etait|qui avait ete} {affirme|annonce|ecrit|indique|publie}",
    "{cet article|ce texte|cette page|cette depeche|l'article} a {depuis |}ete {actualise|actualisee|amende|amendee|complete|completee|corrige|corrigee|mis a jour|mise a jour|modifie|modifiee|rectifie|rectifiee}",
    "dans {une|la} version {anterieure|initiale|precedente}",
    "{dans |}{une|la} {precedente|premiere} version de {cet article|ce texte|cette page|cette depeche|l'article}",
    "nous avions {a tort |par erreur |}{affirme|annonce|ecrit|indique} {a tort|par erreur|initialement}",
    "{une|la} version {anterieure|initiale|precedente} de {cet article|ce texte|cette page|cette depeche|l'article}",
];
