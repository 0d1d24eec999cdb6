//! French sentences and what must be read in them; and those in which nothing may be read.

use crate::claim::{MonthPart, Value};
use crate::lang::examples::{read, told};

fn facts(text: &str) -> Vec<String> {
    read("fr", text).claims.iter().map(told).collect()
}

#[test]
fn what_is_told_of_a_part_is_true_of_some_only() {
    let whole = "Le vol touche 642 318 clients d’Acme.";
    for (text, expected) in [
        ("Pour 18 470 d’entre eux, l’IBAN a été dérobé.", vec!["18470 subset", "iban possible"]),
        (
            "L’adresse e-mail et, pour 18 470 d’entre eux, l’IBAN ont été dérobés.",
            vec!["email exposed", "18470 subset", "iban possible"],
        ),
        ("Les RIB ont fuité, pour 1 180 agents.", vec!["bank_details possible", "1180 subset"]),
        ("L’IBAN de 1 240 familles a été copié.", vec!["iban possible", "1240 subset"]),
        ("Dans 9 870 cas, le numéro de sécurité sociale a fuité.", vec!["9870 subset", "national_id possible"]),
        ("Dans 4 215 dossiers, des documents ont été ouverts.", vec!["4215 subset"]),
        ("Selon les cas, les adresses e-mail et les noms ont été volés.", vec!["email possible", "full_name possible"]),
        ("Parmi les agents, 1 180 ont été touchés.", vec!["1180 subset"]),
        ("À ce stade, 9 870 ont été identifiés.", vec!["9870 subset"]),
        ("Les adresses e-mail ont été volées.", vec!["email exposed"]),
    ] {
        let told = facts(&format!("{whole} {text}"));
        assert_eq!(told[0], "642318 affected", "{text}");
        assert_eq!(told[1..], expected, "{text}");
    }
    // Where no larger figure is told, those are all of them.
    assert_eq!(facts("Pour 18 470 clients d’Acme, l’IBAN a été dérobé."), ["18470 affected", "iban exposed"]);
}

#[test]
fn figures_put_forward_are_of_the_affected() {
    for (text, expected) in [
        ("Acme parle de 38 400 patients.", vec!["38400 affected"]),
        ("L’archive compte 212 000 fichiers.", vec!["212000 affected"]),
        ("La marque a été citée dans plus de 5 000 messages par jour.", vec!["5000 population more_than"]),
        (
            "Acme a perdu 9 000 fiches. Une mise à jour porte le total à 659 200.",
            vec!["9000 affected", "659200 affected"],
        ),
        ("Un précédent bilan faisait état de deux morts et 14 blessés.", vec!["2 affected", "14 affected"]),
        ("L’échantillon de 500 lignes est authentique.", vec!["500 subset"]),
        ("Le bilan est de neuf blessés graves et 21 blessés légers.", vec!["9 affected", "21 affected"]),
    ] {
        assert_eq!(facts(text), expected, "{text}");
    }
}

/// Each figure with the toll it is of.
fn tolls(text: &str) -> Vec<String> {
    let claims = read("fr", text).claims;
    let counts = claims.iter().filter_map(|claim| match &claim.value {
        Value::Count(count) => Some(format!("{} {}", count.value, count.toll.map_or("none", |toll| toll.name()))),
        _ => None,
    });
    counts.collect()
}

#[test]
fn a_toll_tells_how_badly() {
    for (text, expected) in [
        (
            "Le bilan est de six morts et 30 blessés, dont huit dans un état grave.",
            vec!["6 dead", "30 hurt", "8 grave"],
        ),
        ("Six personnes sont mortes et neuf autres ont été évacuées en urgence absolue.", vec!["6 dead", "9 grave"]),
        ("Le bilan est de neuf blessés graves et 21 plus légers.", vec!["9 grave", "21 light"]),
        ("Une vingtaine de passagers sont blessés légèrement.", vec!["20 light"]),
        ("4 blessés en urgence absolue, 21 blessés en urgence relative.", vec!["4 grave", "21 light"]),
        ("Vingt-cinq personnes sont blessées, dont quatre grièvement.", vec!["25 hurt", "4 grave"]),
        ("Deux salariés sont portés disparus.", vec!["2 missing"]),
        ("L’explosion a fait un mort, deux disparus et onze blessés.", vec!["1 dead", "2 missing", "11 hurt"]),
        ("37 passagers sont sortis indemnes.", vec!["37 unhurt"]),
        ("19 personnes étaient encore hospitalisées mercredi.", vec!["19 hospitalised"]),
        // Of data nothing is grave or light.
        ("La fuite touche 6 128 clients, aux conséquences graves.", vec!["6128 none"]),
        ("Acme a perdu 6 128 dossiers, disparus dans la nuit.", vec!["6128 none"]),
    ] {
        assert_eq!(tolls(text), expected, "{text}");
    }
}

#[test]
fn a_month_keeps_its_part() {
    for (text, expected) in [
        ("Acme a été piratée fin juillet 2020.", Some(MonthPart::Late)),
        ("Acme a été piratée à la mi-juillet 2020.", Some(MonthPart::Mid)),
        ("Acme a été piratée au début du mois de juillet 2020.", Some(MonthPart::Early)),
        ("Acme a été piratée courant juillet 2020.", None),
        ("À la fin, Acme a été piratée en juillet 2020.", None),
    ] {
        let claims = read("fr", text).claims;
        let part = claims.iter().find_map(|claim| match &claim.value {
            Value::Date(fact) => Some(fact.month_part),
            _ => None,
        });
        assert_eq!(part, Some(expected), "{text}");
    }
}

#[test]
fn figures_that_are_none_of_the_affected() {
    for text in [
        // A year, which nothing groups.
        "Le vol touche 6 128 clients d’Acme. Des fiches de 2016 ont été copiées.",
        "Le vol touche 6 128 clients d’Acme. Deux modules de la tribune, qui en comptait six, ont cédé.",
        "Le vol touche 6 128 clients d’Acme. Environ 160 personnes se trouvaient sur cette partie.",
    ] {
        let told = facts(text);
        assert_eq!(told[0], "6128 affected", "{text}");
        let wrong = told[1..].iter().any(|fact| fact.contains("affected"));
        assert!(!wrong, "{text} {told:?}");
    }
    // The new total is.
    assert_eq!(
        facts("Le vol touche 6 128 clients d’Acme. Le total se monte désormais à 7 400."),
        ["6128 affected", "7400 affected"]
    );
    assert_eq!(
        facts("Le vol touche 6 128 clients d’Acme. Pour 1 200 de ces clients, l’IBAN a été copié.")[1..],
        ["1200 subset", "iban possible"]
    );
}

#[test]
fn a_condition_behind_the_verb_holds_for_the_whole_list() {
    let list = "\n\n- nom et prénom\n- adresse postale";
    for (text, expected) in [
        ("Les fichiers d’Acme contiennent, selon les personnes :", "possible"),
        ("Les fichiers volés à Acme contiennent, selon les cas :", "possible"),
        ("Selon les cas, les fichiers d’Acme contiennent :", "possible"),
        ("Les fichiers volés à Acme contiennent :", "exposed"),
    ] {
        let told = facts(&format!("{text}{list}"));
        assert_eq!(told, ["last_name", "first_name", "postal_address"].map(|id| format!("{id} {expected}")), "{text}");
    }
    // A verb of the last member says nothing of the list.
    assert_eq!(
        facts(
            "Votre adresse, votre e-mail et le numéro qui figure sur vos factures pourraient être entre les mains des pirates."
        )[..2],
        ["postal_address possible", "email possible"]
    );
}

#[test]
fn nouns_that_no_table_knows_are_counted_unless_they_tell_nothing() {
    for (text, expected) in [
        ("Les données de 412 386 porteurs de la carte ont fuité.", vec!["412386 affected"]),
        ("« Tout a fuité », dit Aline, mère de deux enfants.", vec!["2 other"]),
        ("Les données de deux enfants ont fuité.", vec!["2 affected"]),
        (
            "12 480 familles touchées, sur un peu plus de 21 000 inscrites.",
            vec!["12480 affected", "21000 population more_than"],
        ),
        ("54 tourelles ont été engagées par Acme.", vec!["54 other"]),
        ("Le code à quatre chiffres n’a pas changé.", vec![]),
        ("Nos trois conseils pour se protéger.", vec![]),
        ("Deux ordinateurs et trois drones ont été saisis.", vec!["2 other", "3 other"]),
    ] {
        assert_eq!(facts(text), expected, "{text}");
    }
}

#[test]
fn what_was_taken_elsewhere_is_of_another_incident() {
    let ours = "Acme promet de garder moins. ";
    for (text, expected) in [
        ("Les 6,4 millions de comptes compromis chez Bouygues le rappellent.", vec!["6400000 other_incident"]),
        ("Les 6,4 millions de comptes compromis chez Acme le rappellent.", vec!["6400000 affected"]),
        ("61 % des fuites partent d’un mot de passe réutilisé.", vec![]),
    ] {
        assert_eq!(facts(&format!("{ours}{text}")), expected, "{text}");
    }
}

#[test]
fn days_look_ahead_in_the_future_and_opening_hours_are_none() {
    for (text, expected) in [
        ("Le procès s’ouvrira le 27 juillet devant le tribunal.", vec!["2020-07-27 other"]),
        ("Une cérémonie se tiendra vendredi après l’attaque contre Acme.", vec![]),
        ("Une ligne est ouverte du lundi au vendredi, de 9 h à 18 h, après le piratage.", vec![]),
        (
            "L’attaque d’Acme a duré du 8 au 13 juillet. Elle a été découverte deux jours plus tard.",
            vec!["2020-07-08 started", "2020-07-13 ended", "2020-07-15 detected"],
        ),
        ("L’Autorité de protection des données (APD) a été informée le 20 juillet.", vec!["2020-07-20 notified"]),
        ("Le prestataire a alerté son client le 20 juillet.", vec!["2020-07-20 detected"]),
    ] {
        assert_eq!(facts(text), expected, "{text}");
    }
}

#[test]
fn a_denial_holds_across_an_adverb_and_a_named_card_is_no_bank_s() {
    for (text, expected) in [
        ("Les numéros de carte bancaire ne sont donc pas concernés.", ["payment_card denied"]),
        ("Les mots de passe n’ont toutefois pas été volés.", ["password denied"]),
        ("Les numéros de carte Tilia ont été volés.", ["customer_id exposed"]),
        ("Les numéros de carte Visa ont été volés.", ["payment_card exposed"]),
    ] {
        assert_eq!(facts(text), expected, "{text}");
    }
}

#[test]
fn data_taken_up_again_are_as_sure_as_before() {
    let before = "À ce stade, les données des clients sont susceptibles d’avoir été extraites.";
    let list = "Les données concernées sont les suivantes :\n- adresse e-mail ;\n- adresse postale, pour les colis livrés à domicile.";
    assert_eq!(facts(&format!("{before}\n{list}")), ["email possible", "postal_address possible"]);
    assert_eq!(facts(list), ["email exposed", "postal_address possible"]);
}
