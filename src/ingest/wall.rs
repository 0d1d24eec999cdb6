//! Pages that ask whether a person reads, served in place of the article, and often as if all were well.
//!
//! A challenge has no article, so one sign of it is enough; an article on a site that only watches its readers carries
//! other scripts of the same firms and is left alone.

use memchr::memmem;

/// What stands in the mark-up of a challenge alone, and whose it is.
const SIGNS: &[(&str, &str)] = &[
    ("_cf_chl_opt", "Cloudflare"),
    ("cf-browser-verification", "Cloudflare"),
    ("<title>Just a moment...</title>", "Cloudflare"),
    ("<title>Attention Required! | Cloudflare</title>", "Cloudflare"),
    ("ct.captcha-delivery.com", "DataDome"),
    ("geo.captcha-delivery.com", "DataDome"),
    ("/_Incapsula_Resource?SWUDNSAI", "Imperva"),
    ("<title>Pardon Our Interruption", "Imperva"),
    ("id=\"px-captcha\"", "HUMAN"),
    ("sec-if-cpt-container", "Akamai"),
    ("window.gokuProps", "AWS"),
    ("<title>DDoS-Guard</title>", "DDoS-Guard"),
    ("<title>Client Challenge</title>", "Fastly"),
];

/// No challenge that we met is half as long, and no article's page is searched to its end.
const LONGEST: usize = 200_000;

/// Why a page is no article, where it asks who reads, and what to do.
pub fn why_blocked(page: &[u8]) -> Option<String> {
    let text = page.get(..page.len().min(LONGEST))?;
    let holds = |sign: &str| memmem::find(text, sign.as_bytes()).is_some();
    if holds("<article") {
        return None;
    }
    let (_, whose) = SIGNS.iter().find(|(sign, _)| holds(sign))?;
    Some(format!(
        "blocked: a page of {whose} that asks whether a person reads stands in place of the article; open it in a \
         browser, save the article and give the file"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_is_told_from_an_article() {
        let rows = [
            (
                "<!DOCTYPE html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>",
                Some("Cloudflare"),
            ),
            ("<p>Please enable JS</p><script src=\"https://ct.captcha-delivery.com/c.js\"></script>", Some("DataDome")),
            ("<iframe src=\"/_Incapsula_Resource?SWUDNSAI=31&xinfo=1\"></iframe>", Some("Imperva")),
            ("<div id=\"px-captcha\"></div>", Some("HUMAN")),
            ("<script src=\"https://js.datadome.co/tags.js\"></script><p>6 128 rendez-vous</p>", None),
            ("<script src=\"/_Incapsula_Resource?SWJIYLWA=719\"></script><p>6 128 rendez-vous</p>", None),
            ("<article><p>Le script _cf_chl_opt de Cloudflare bloque les robots.</p></article>", None),
            ("", None),
        ];
        for (page, whose) in rows {
            let reason = why_blocked(page.as_bytes());
            assert_eq!(reason.is_some(), whose.is_some(), "{page}");
            assert!(reason.is_none_or(|reason| reason.contains(whose.unwrap_or(""))), "{page}");
        }
        let late = format!("{}_cf_chl_opt", " ".repeat(LONGEST));
        assert_eq!(why_blocked(late.as_bytes()), None);
    }
}
