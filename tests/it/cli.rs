//! The command line: formats, files, colours, pipes, exit codes.

use std::io::Read;
use std::process::Stdio;

use recoupe::claim::Reading;
use recoupe::wire;
use recoupe::wording::Language;

use crate::program::Scratch;

const STATEMENT: &str = "Information sur un incident\n\nMardi 21 juillet 2020, nous avons détecté un accès illégal à \
                         6 128 rendez-vous. Le nom, le prénom et le numéro de téléphone ont été consultés. Aucun mot \
                         de passe n’a été consulté.\n";
const ARTICLE: &str =
    "Une fuite chez le service\n\nLe 21 juillet 2020, 6 158 rendez-vous ont été dérobés. Le nom a été consulté.\n";

fn incident() -> Scratch {
    Scratch::with(&[("fuite/official.txt", STATEMENT), ("fuite/a.txt", ARTICLE), ("fuite/b.txt", STATEMENT)])
}

#[test]
fn help_and_version_are_no_errors() {
    let scratch = Scratch::with(&[]);
    assert!(scratch.run(&["--help"]).ends(0).out.contains("compare"));
    assert!(scratch.run(&["--version"]).ends(0).out.starts_with("recoupe "));
    for command in ["compare", "lineage", "extract", "mentions", "evaluate", "rules"] {
        let help = scratch.run(&[command, "--help"]).ends(0);
        assert!(help.err.is_empty() && help.out.lines().all(|line| line.chars().count() <= 100), "{help:#?}");
    }
}

#[test]
fn the_locale_decides_the_language_and_lang_wins_over_it() {
    let scratch = incident();
    let in_locale = |arguments: &[&str], locale: &str| {
        let output = scratch.command(arguments).env("LC_ALL", locale).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    let rows: &[(&[&str], &str, &str)] = &[
        (&["compare", "fuite"], "fr_FR.UTF-8", "articles face au communiqué"),
        (&["compare", "--help"], "fr_FR.UTF-8", "Comparer des articles au communiqué officiel\n\nDonnez le DOSSIER"),
        (&["help", "compare"], "fr_FR.UTF-8", "Arguments\u{a0}:\n  [DOSSIER | ARTICLE]..."),
        (&["--help", "--lang", "fr"], "C", "Commandes\u{a0}:\n"),
        (&["--help", "--lang", "en"], "fr_FR.UTF-8", "Commands:\n"),
        (&["compare", "fuite"], "C", "articles against the statement"),
        (&["compar"], "fr_BE", "recoupe: pas de commande « compar » ; vouliez-vous dire « compare » ?\n"),
        (&["compar"], "de_DE", "recoupe: there is no command \"compar\"; did you mean \"compare\"?\n"),
    ];
    for (arguments, locale, expected) in rows {
        let said = in_locale(arguments, locale);
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn what_went_wrong_is_told_in_the_language_of_the_run_and_data_keep_the_english_words() {
    let words = "Un titre\n\nLe 21 juillet 2020, 6 158 comptes ont été dérobés. Le patron a 38 ans.\n";
    let scratch = Scratch::with(&[("official.txt", words), ("a.txt", words), ("vide.txt", "")]);
    let compared =
        ["compare", "--official", "official.txt", "a.txt", "vide.txt", "absent.txt", "--lang", "fr", "--all"];
    let [missing, empty] =
        ["absent.txt\u{a0}: ni fichier ni dossier", "vide.txt\u{a0}: aucun texte à lire (il est vide)"];
    let plain = |text: &str| text.replace('\u{a0}', " ");
    for format in ["table", "markdown", "html"] {
        let run = scratch.run(&[&compared[..], &["--format", format]].concat()).ends(3);
        assert!(run.err.is_empty() && plain(&run.out).contains(&plain(missing)), "{run:#?}");
        assert!(plain(&run.out).contains(&plain(empty)), "{run:#?}");
        assert!(format != "html" || run.out.contains("<td>âge ou nombre d’années</td>"), "{run:#?}");
    }
    let run = scratch.run(&[&compared[..], &["--format", "csv"]].concat()).ends(3);
    assert!(run.err.contains(&format!("recoupe: {missing}")) && run.err.contains(empty), "{run:#?}");
    let run = scratch.run(&[&compared[..], &["--format", "json"]].concat()).ends(3);
    assert!(
        run.out.contains("no text to read (it is empty)") && run.out.contains("age or number of years"),
        "{run:#?}"
    );
    for format in ["table", "markdown"] {
        let run = scratch.run(&["extract", "a.txt", "--lang", "fr", "--format", format]).ends(0);
        assert!(plain(&run.out).contains("pas comme un fait :") && run.out.contains("âge ou nombre"), "{run:#?}");
    }
    let rows: &[(&[&str], &str)] = &[
        (&["compare", "absent"], "recoupe: absent\u{a0}: ni fichier ni dossier de ce nom\u{a0}; vérifiez le nom\n"),
        (
            &["compare"],
            "recoupe: donnez le DOSSIER d’un incident, ou le communiqué avec --official puis les articles\n",
        ),
        (
            &["extract", "a.txt", "-o", "x/y"],
            "écriture impossible\u{a0}: il n’y a pas de dossier x\u{a0}; créez-le d’abord\n",
        ),
        (&["compare", "a.txt", "--as-of", "hier"], "« hier » n’est pas un jour\u{a0}; écrivez 2020-07-24"),
    ];
    for (arguments, expected) in rows {
        let run = scratch.run(&[arguments, &["--lang", "fr"][..]].concat()).ends(2);
        assert!(plain(&run.err).contains(&plain(expected)), "{expected}: {run:#?}");
    }
}

#[test]
fn completions_and_the_manual_are_written_for_every_command_in_the_language_asked_for() {
    let scratch = Scratch::with(&[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = scratch.run(&["completions", shell]).ends(0).out;
        assert!(script.contains("fail-on") && script.contains("mentions"), "{shell}: {script}");
    }
    let french = scratch.run(&["completions", "fish", "--lang", "fr"]).ends(0).out;
    assert!(french.contains("Comparer des articles au communiqué officiel"), "{french}");
    let page = scratch.run(&["man"]).ends(0).out;
    assert!(page.contains(".SH NAME") && page.contains("mentions"), "{page}");
    assert_eq!(scratch.names(), [""; 0]);
    let run = scratch.run(&["man", "-o", "man1", "--lang", "fr"]).ends(0);
    assert!(run.out.is_empty() && run.err.is_empty(), "{run:#?}");
    let pages = Scratch::names_in(&scratch.path().join("man1"));
    let has = |name: &str| pages.iter().any(|page| page == name);
    assert!(
        has("recoupe.1") && has("recoupe-compare.1") && has("recoupe-man.1") && !has("recoupe-help.1"),
        "{pages:?}"
    );
    let compare = scratch.read("man1/recoupe-compare.1");
    assert!(compare.contains(".SH NOM") && compare.contains("recoupe\\-compare"), "{compare}");
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    let scratch = incident();
    let rows: &[(&[&str], &str)] = &[
        (&["compare"], "FOLDER"),
        (&["frobnicate"], "frobnicate"),
        (&["compare", "fuite", "--fail-on", "terrible"], "contradicts"),
        (&["compare", "fuite", "--fail-on", "same"], "contradicts"),
        (&["compare", "fuite", "--format", "yaml"], "markdown"),
        (
            &["lineage", "absent", "--format", "annotations"],
            "--format annotations is for compare and extract, not lineage",
        ),
        (&["extract", "absent", "--format", "sarif"], "--format sarif is for compare, not extract"),
        (&["mentions", "absent", "--format", "veris"], "--format veris is for compare and extract, not mentions"),
        (&["compare", "fuite", "--datapackage"], "--datapackage describes a CSV file"),
        (
            &["fetch", "http://x.example", "-o", "x", "--format", "csv", "--datapackage"],
            "--datapackage describes a CSV file",
        ),
        (&["compare", "--format", "csv", "-o", "x.csv", "--datapackage", "fuite"], "give the option last"),
        (&["rules", "--format", "csv", "-o", "x.csv", "--datapackage", "there/d.json"], "must stand beside x.csv"),
        (&["compare", "fuite", "--csv-dialect", "excel-fr"], "--csv-dialect is for --format csv"),
        (&["compare", "fuite", "--format", "csv", "--csv-dialect", "excel"], "did you mean \"excel-fr\"?"),
        (&["compare", "fuite", "--verdict", "wrong"], "contradicts"),
        (&["compare", "fuite", "--aspect", "count,day"], "did you mean \"date\"?"),
        (&["compare", "fuite", "--outlet", "Le Monde"], "no article is of the outlet \"Le Monde\"; there are: a, b"),
        (&["compare", "fuite", "--checklist", "--outlet", "a"], "--outlet"),
        (&["compare", "fuite/a.txt", "fuite/b.txt"], "--official"),
        (&["compare", "fuite/a.txt"], "--official"),
        (&["lineage", "fuite/a.txt"], "--official"),
        (&["lineage", "fuite", "--dot", "--format", "csv"], "--dot"),
        (&["rules", "fr/no/such/rule"], "fr/no/such/rule"),
        (&["rules", "fr/count/plan"], "did you mean \"count/plain\"?"),
        (&["compare", "fuit"], "fuit: there is no such file or folder; did you mean \"fuite\"?"),
        (&["extract", "fuite/oficial.txt"], "did you mean \"fuite/official.txt\"?"),
        (&["compare", "fuite", "--fail-on", "contradict"], "did you mean \"contradicts\"?"),
    ];
    for (arguments, expected) in rows {
        let run = scratch.run(arguments).ends(2);
        assert!(run.out.is_empty() && run.err.starts_with("recoupe: ") && run.err.contains(expected), "{run:#?}");
    }
}

#[test]
fn extraction_reads_back() {
    let scratch = incident();
    let run = scratch.run(&["extract", "fuite/official.txt", "fuite/a.txt", "--format", "jsonl"]).ends(0);
    assert_eq!(run.out.lines().count(), 2);
    for line in run.out.lines() {
        let document: wire::Document = serde_json::from_str(line).unwrap();
        let reading = Reading::try_from(&document).unwrap();
        assert_eq!(serde_json::to_string(&wire::Document::new(&reading, true)).unwrap(), line);
    }
    let array = scratch.run(&["extract", "fuite/official.txt", "fuite/a.txt", "--format", "json"]).ends(0);
    let documents: Vec<wire::Document> = serde_json::from_str(&array.out).unwrap();
    let ids: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(ids, ["official", "a"]);
}

#[test]
fn text_can_be_left_out_and_then_cannot_be_read_back() {
    let run = incident().run(&["extract", "fuite/a.txt", "--format", "jsonl", "--no-text"]).ends(0);
    let document: wire::Document = serde_json::from_str(&run.out).unwrap();
    assert_eq!(document.text, None);
    assert!(Reading::try_from(&document).unwrap_err().to_string().contains("--no-text"));
}

#[test]
fn json_lines_come_in_on_standard_input() {
    let input = "{\"id\":\"un\",\"text\":\"Plus de 6 000 comptes.\"}\n{\"id\":\"deux\",\"text\":\"Rien.\"}\n";
    for command in ["extract", "mentions"] {
        let run = Scratch::with(&[]).run_with(&[command, "-", "--format", "jsonl"], input).ends(0);
        let ids: Vec<String> = run
            .out
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(ids, ["un", "deux"], "{command}");
    }
}

#[test]
fn a_file_is_written_whole() {
    let scratch = incident();
    let run = scratch.run(&["extract", "fuite/a.txt", "--format", "json", "-o", "out.json"]).ends(0);
    assert!(run.out.is_empty() && run.err.is_empty(), "{run:#?}");
    assert!(serde_json::from_str::<Vec<wire::Document>>(&scratch.read("out.json")).is_ok());
    assert_eq!(scratch.names(), ["fuite", "out.json"]);
    let run = scratch.run(&["extract", "fuite/a.txt", "-o", "fuite"]).ends(2);
    assert!(run.err.starts_with("recoupe: fuite: cannot be written"), "{run:#?}");
    assert_eq!(scratch.names(), ["fuite", "out.json"]);
}

#[test]
fn a_claim_is_explained_by_the_words_that_decided_it() {
    let scratch = Scratch::with(&[("a.txt", "Le 21 juillet 2020, 6 128 comptes auraient été dérobés.")]);
    let all = scratch.run(&["explain", "a.txt"]).ends(0);
    assert!(all.out.contains("*6 128 comptes*") && all.out.contains("« dérobés », « auraient »"), "{all:#?}");
    assert!(all.out.contains("affected, possible") && all.out.contains("fr/count/plain"), "{all:#?}");
    assert!(all.out.contains("known of it  ") && all.out.contains("language fr ("), "{}", all.out);
    let one = scratch.run(&["explain", "a.txt", "--at", "22"]).ends(0);
    assert!(one.out.contains("*6 128 comptes*") && !one.out.contains("*21 juillet 2020*"), "{one:#?}");
    let none = scratch.run(&["explain", "a.txt", "--at", "999"]).ends(0);
    assert!(none.out.contains("No claim was read here."), "{none:#?}");
}

#[test]
fn what_was_read_is_not_written_over() {
    let scratch = incident();
    let before = scratch.read("fuite/a.txt");
    let run = scratch.run(&["extract", "fuite/a.txt", "-o", "fuite/a.txt"]).ends(2);
    assert!(run.err.contains("fuite/a.txt: is a document that was read"), "{run:#?}");
    assert_eq!(scratch.read("fuite/a.txt"), before);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_a_dash_is_standard_output() {
    let scratch = incident();
    scratch.run(&["extract", "fuite/a.txt", "--format", "json", "-o", "real.json"]).ends(0);
    std::os::unix::fs::symlink("real.json", scratch.path().join("link.json")).unwrap();
    scratch.run(&["extract", "fuite/a.txt", "--format", "csv", "-o", "link.json"]).ends(0);
    assert!(scratch.read("real.json").starts_with("document,kind"));
    assert!(scratch.path().join("link.json").is_symlink());
    assert!(
        scratch.run(&["extract", "fuite/a.txt", "--format", "csv", "-o", "-"]).ends(0).out.starts_with("document,kind")
    );
}

#[test]
fn colour_is_for_terminals_unless_asked_for() {
    let scratch = incident();
    let plain = scratch.run(&["extract", "fuite/a.txt"]).ends(0);
    assert!(!plain.out.contains('\u{1b}'));
    let coloured = scratch.run(&["extract", "fuite/a.txt", "--color", "always"]).ends(0);
    assert!(coloured.out.contains("\u{1b}["));
    assert!(!scratch.run(&["extract", "fuite/a.txt", "--color", "never"]).ends(0).out.contains('\u{1b}'));
}

#[test]
fn progress_is_for_terminals_alone() {
    let long = "Le 21 juillet 2020, 6 158 comptes ont été dérobés.\n\n".repeat(2_000);
    let scratch = Scratch::with(&[("a.txt", &long), ("b.txt", &long), ("c.txt", &long)]);
    for quiet in [&["--format", "csv"][..], &["--format", "csv", "--quiet"]] {
        let start = std::time::Instant::now();
        let run = scratch.run(&[&["extract", "a.txt", "b.txt", "c.txt"], quiet].concat()).ends(0);
        assert_eq!(run.err, "", "after {:?}", start.elapsed());
    }
    assert_eq!(scratch.run(&["init", ".", "--official", "a.txt", "--quiet"]).ends(0).err, "");
}

#[test]
fn a_closed_pipe_ends_the_program_quietly() {
    let scratch =
        Scratch::with(&[("long.txt", &"Le 21 juillet 2020, 6 158 comptes ont été dérobés.\n".repeat(10_000))]);
    let mut command = scratch.command(&["extract", "long.txt", "--format", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(err, "");
}

#[test]
fn every_command_writes_every_format() {
    let scratch = incident();
    let commands: [&[&str]; 6] = [
        &["compare", "fuite"],
        &["compare", "fuite", "--checklist"],
        &["compare", "fuite", "--vocabulary"],
        &["lineage", "fuite"],
        &["extract", "fuite"],
        &["rules"],
    ];
    for command in commands {
        for format in ["table", "json", "jsonl", "csv", "markdown"] {
            let arguments = [command, &["--format", format, "--width", "80"]].concat();
            let run = scratch.run(&arguments);
            assert!(matches!(run.code, Some(0 | 2)) && !run.err.contains("panicked"), "{run:#?}");
            let wide = |line: &str| line.chars().count() > 80;
            assert!(format != "table" || !run.out.lines().any(wide), "{}", run.out);
        }
    }
}

#[test]
fn fail_on_decides_the_exit_code_and_nothing_else() {
    let scratch = incident();
    let calm = scratch.run(&["compare", "fuite"]).ends(0);
    let strict = scratch.run(&["compare", "fuite", "--fail-on", "contradicts"]).ends(1);
    assert_eq!(calm.out, strict.out);
    assert!(calm.out.contains("6 158 rendez-vous") && calm.out.contains("(one digit)"), "{}", calm.out);
    let json = scratch.run(&["compare", "fuite", "--format", "json"]).ends(0);
    let wire: wire::Comparison = serde_json::from_str(&json.out).unwrap();
    let comparison = recoupe::compare::Comparison::try_from(&wire).unwrap();
    assert_eq!(wire::Comparison::new(&comparison, true, Language::English), wire);
}

#[test]
fn what_is_not_asked_for_decides_nothing() {
    let scratch = incident();
    let strict = ["compare", "fuite", "--fail-on", "contradicts", "--format", "csv"];
    assert!(scratch.run(&strict).ends(1).out.contains("fuite,a,"));
    let other = scratch.run(&[&strict[..], &["--outlet", "B"]].concat()).ends(0);
    assert!(!other.out.contains("fuite,a,"), "{other:#?}");
    scratch.run(&[&strict[..], &["--verdict", "same,omitted", "--verdict", "rounded"]].concat()).ends(0);
    let same = scratch.run(&["compare", "fuite", "--verdict", "same", "--aspect", "date"]).ends(0);
    assert!(same.out.contains("= same  b") && !same.out.contains("affected"), "{}", same.out);
}

#[test]
fn a_french_spreadsheet_has_its_own_csv() {
    let run = incident().run(&["compare", "fuite", "--format", "csv", "--csv-dialect", "excel-fr"]).ends(0);
    assert!(run.out.starts_with("\u{feff}incident;document;outlet;") && run.out.contains(";6128;6158;"), "{run:#?}");
    assert!(run.out.lines().count() > 2 && run.out.split_terminator('\n').all(|line| line.ends_with('\r')));
}

#[test]
fn a_csv_is_described_beside_it() {
    let scratch = incident();
    let csv = ["compare", "fuite", "--format", "csv", "-o"];
    std::fs::create_dir(scratch.path().join("out")).unwrap();
    scratch.run(&[&csv[..], &["out/x.csv", "--datapackage"]].concat()).ends(0);
    scratch.run(&[&csv[..], &["out/x.csv", "--datapackage", "above.json"]].concat()).ends(0);
    for (name, path) in [("out/datapackage.json", "x.csv"), ("above.json", "out/x.csv")] {
        let package: serde_json::Value = serde_json::from_str(&scratch.read(name)).unwrap();
        assert_eq!(package["resources"][0]["path"], path);
        assert_eq!(package["tool"]["version"], env!("CARGO_PKG_VERSION"));
        let fields = package["resources"][0]["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(scratch.read("out/x.csv").lines().next().unwrap(), names.join(","));
    }
    let manifest = scratch.run(&["compare", "fuite", "--format", "csv", "-o", "fuite/x.csv", "--datapackage"]).ends(0);
    assert!(manifest.err.is_empty(), "{manifest:#?}");
}

#[test]
fn kinds_of_data_are_told_in_other_vocabularies() {
    let scratch = incident();
    let vocabulary = |format: &str| scratch.run(&["compare", "fuite", "--vocabulary", "--format", format]).ends(0).out;
    let table = scratch.run(&["compare", "fuite", "--vocabulary", "--width", "120"]).ends(0).out;
    assert!(table.contains("Phone numbers") && table.contains("Passwords") && table.contains("not exposed"), "{table}");
    assert!(vocabulary("markdown").contains("| phone number | exposed | Phone numbers | Personal |"));
    assert_eq!(vocabulary("jsonl").lines().count(), 4);
    assert!(vocabulary("csv").contains("official,password,denied,mot de passe,Passwords,exact,Credentials,"));
    let json: serde_json::Value = serde_json::from_str(&vocabulary("json")).unwrap();
    assert_eq!(json["schema"], "recoupe/vocabularies/1");
    assert_eq!(json["data"][0]["readings"][0]["veris"], "Personal");
    scratch.run(&["compare", "fuite", "--vocabulary", "--checklist"]).ends(2);
    scratch.run(&["compare", "fuite", "--vocabulary", "--format", "sarif"]).ends(2);
}

#[test]
fn a_checklist_needs_a_statement_alone() {
    let statement = "Acme victime d'une cyberattaque\n\n6 128 clients sont concernés. La Cnil a été informée.\n";
    let scratch = Scratch::with(&[("alone/official.txt", statement), ("later.txt", statement)]);
    let folder = scratch.run(&["compare", "alone", "--checklist", "--format", "jsonl"]).ends(0);
    let file = scratch.run(&["compare", "alone/official.txt", "--checklist", "--format", "jsonl"]).ends(0);
    let named =
        scratch.run(&["compare", "--official", "alone/official.txt", "--checklist", "--format", "jsonl"]).ends(0);
    assert_eq!(folder.out.lines().count(), 12, "{folder:#?}");
    assert_eq!((&folder.out, &folder.out), (&file.out, &named.out));
    let titled = scratch.run(&["compare", "later.txt", "--checklist"]).ends(0);
    assert!(titled.out.starts_with("later: what the statement leaves unsaid\n"), "{titled:#?}");
    let versions = ["compare", "--official", "alone/official.txt", "--official", "later.txt", "--checklist"];
    let two = scratch.run(&[&versions[..], &["--width", "60"]].concat()).ends(0);
    assert!(two.out.contains("official") && two.out.contains("later"), "{two:#?}");
    scratch.run(&["compare", "alone", "--checklist", "--all"]).ends(2);
    scratch.run(&["compare", "absent.txt", "--checklist"]).ends(2);
    scratch.run(&["compare", "--official", "absent.txt", "--checklist"]).ends(2);
    let some = scratch.run(&[&versions[..5], &["--official", "absent.txt", "--checklist"]].concat()).ends(3);
    assert!(some.out.contains("absent.txt"), "{some:#?}");
    scratch.run(&["compare", "--official", "alone/official.txt"]).ends(2);
}

#[test]
fn a_rule_is_told_by_both_of_its_names() {
    let scratch = Scratch::with(&[]);
    let all = scratch.run(&["rules", "--format", "csv"]).ends(0).out;
    let id = all.lines().nth(1).and_then(|line| line.split(',').next()).unwrap();
    let one = scratch.run(&["rules", id]).ends(0).out;
    assert!(one.contains("Examples") && one.contains("Nothing is read in"), "{one}");
    assert_eq!(scratch.run(&["rules", &format!("fr/{id}")]).ends(0).out, one);
}

#[test]
fn incidents_are_scored_against_their_gold() {
    let scratch = incident();
    let run = scratch.run(&["evaluate", "fuite"]).ends(2);
    assert!(run.err.starts_with("recoupe: fuite/gold.json: "), "{run:#?}");
    let gold = r#"{"documents": [{"id": "a", "facts": {"counts": [{"value": 6158, "upper": null, "role": "affected",
        "qualifier": "exact", "certainty": "asserted", "surface": "6 158 rendez-vous"}], "dates": [], "fields": [],
        "quotes": []}}], "divergences": []}"#;
    std::fs::write(scratch.path().join("fuite/gold.json"), gold).unwrap();
    let run = scratch.run(&["evaluate", "fuite"]).ends(0);
    assert!(run.out.contains("counts") && run.out.contains("precision"), "{run:#?}");
    scratch.run(&["evaluate", "fuite", "absent"]).ends(3);
}

#[test]
fn a_report_beside_the_articles_is_told_and_not_compared() {
    let scratch = incident();
    scratch.run(&["compare", "fuite", "--format", "html", "-o", "fuite/rapport.html"]).ends(0);
    let run = scratch.run(&["compare", "fuite"]).ends(3);
    assert!(run.out.contains("rapport.html: no text to read (it is a report that recoupe wrote"), "{run:#?}");
}

#[test]
fn the_tables_of_every_command_are_french_where_french_is_asked_for() {
    let text = "Fuite chez Acme\n\nPrès de 6 158 comptes ont été volés le 21 juillet 2020. Les IBAN auraient fuité.";
    let scratch = Scratch::with(&[("a.txt", text)]);
    let rows: [(&[&str], &[&str]); 4] = [
        (&["extract", "a.txt"], &[" type ", " règle ", "chiffre", "touchés", "près de", "fuite possible"]),
        (&["extract", "a.txt", "--format", "markdown"], &["| quoi ", "près de 6 158", "| texte |"]),
        (&["mentions", "a.txt"], &[" valeur ", "nombre"]),
        (&["explain", "a.txt"], &["lu comme", "décidé par", "chiffre : près de 6 158"]),
    ];
    for (arguments, expected) in rows {
        let out =
            scratch.run(&[arguments, &["--lang", "fr", "--width", "120"]].concat()).ends(0).out.replace('\u{a0}', " ");
        for words in expected {
            assert!(out.contains(words), "{arguments:?}: « {words} » is not in\n{out}");
        }
        assert!(!out.contains("nearly") && !out.contains("decided by") && !out.contains("affected"), "{out}");
    }
}
