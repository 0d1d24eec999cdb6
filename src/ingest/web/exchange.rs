//! One request and its answer as they went over the wire, and the page that an answer holds. Pure.

use std::net::IpAddr;

use jiff::Timestamp;
use url::Url;

use super::super::{Media, Page, Told, name, wall};
use super::unpack::unpack;
use super::{address, response};

/// One header a row, in their order; names in lower case.
pub type Headers = Vec<(String, String)>;

/// A request and what came back, unpacked by nobody yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    pub url: Url,
    pub asked: Headers,
    /// When the request was sent.
    pub at: Timestamp,
    /// Who answered, where no proxy stood between.
    pub from: Option<IpAddr>,
    pub answer: Answer,
}

/// A server's answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Headers,
    /// As it came, but for the parts in which it was sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// The first header of this name, which is given in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Where it leads on to, where it is a redirect.
    pub fn redirect(&self) -> Option<&str> {
        self.header("location").filter(|_| matches!(self.status, 301 | 302 | 303 | 307 | 308))
    }

    /// The page that it holds: asked for at one address, found at another after redirects.
    ///
    /// # Errors
    /// The reason and what to do: any status but 200, no text, a wall, more than `most` bytes once unpacked.
    pub fn page(&self, asked: &Url, found: &Url, most: usize) -> Result<Page, String> {
        if self.status != 200 {
            return Err(response::why_not(self.status, self.header("retry-after")));
        }
        let content_type = self.header("content-type");
        let media = response::media(content_type)?;
        let bytes = unpack(&self.body, self.header("content-encoding"), most)?;
        if matches!(media, Media::Html | Media::Unknown)
            && let Some(why) = wall::why_blocked(&bytes)
        {
            return Err(why);
        }
        Ok(Page {
            id: name::of_address(asked),
            source: address::without_secrets(asked),
            bytes,
            media,
            charset: content_type.and_then(response::charset),
            captured: None,
            told: Told { url: Some(address::without_secrets(found)), ..Told::default() },
        })
    }
}
