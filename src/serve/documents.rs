//! A document from what a form of the page says.

use axum::extract::Multipart;

use super::form::{Form, Refusal};
use crate::documents::{Added, Addition};
use crate::ingest::Source;

/// What a form carries: its fields, and the file that was chosen.
#[derive(Debug, Default)]
pub struct Carried {
    pub form: Form,
    /// Its name and its bytes.
    pub file: Option<(String, Vec<u8>)>,
}

/// Reads a form that may carry a file.
///
/// # Errors
/// That it is no such form, or too large.
pub async fn carried(mut parts: Multipart) -> Result<Carried, Refusal> {
    let wrong = |error: axum::extract::multipart::MultipartError| Refusal::no_form(error.body_text());
    let (mut pairs, mut file) = (Vec::new(), None);
    while let Some(part) = parts.next_field().await.map_err(wrong)? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(named) => {
                let bytes = part.bytes().await.map_err(wrong)?;
                // A field in which no file was chosen is sent without a name.
                if !named.is_empty() {
                    file = Some((named, bytes.to_vec()));
                }
            }
            None => pairs.push((name, part.text().await.map_err(wrong)?)),
        }
    }
    Ok(Carried { form: Form::new(pairs), file })
}

/// # Errors
/// That it gives nothing to add or several things at once, or a day that is none.
pub fn addition(carried: Carried) -> Result<Addition, Refusal> {
    let Carried { form, file } = carried;
    let address = form.optional("address");
    let text = form.optional("text").map(|text| text.replace("\r\n", "\n"));
    let what = match (address, file, text) {
        (Some(address), None, None) => match Source::parse(address) {
            Ok(Source::Address(url)) => Added::Address(url),
            Ok(Source::Path(_) | Source::Stdin) => {
                return Err(Refusal::no_form(format!(
                    "« {address} » is no address; write it as https://www.example.fr/page"
                )));
            }
            Err(error) => return Err(Refusal::no_form(error.to_string())),
        },
        (None, Some((name, bytes)), None) => Added::File(name, bytes),
        (None, None, Some(text)) => Added::Text(text),
        (None, None, None) => return Err(Refusal::no_form("give an address, a file or a text")),
        _ => return Err(Refusal::no_form("give one of the three: an address, a file or a text")),
    };
    let published = match form.optional("published") {
        None => None,
        Some(day) => {
            Some(day.parse().map_err(|_| Refusal::no_form(format!("« {day} » is no day; write it as 2020-07-23")))?)
        }
    };
    let is_statement = form.value("as").is_ok_and(|kind| kind == "statement");
    Ok(Addition { what, is_statement, outlet: form.optional("outlet").map(str::to_owned), published })
}
