//! Names to addresses, public ones only: the address that is checked here is the one that is dialled.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::address;

/// What a name resolves to, before any answer is judged.
pub type Ask = fn(String) -> Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// Asks the system's resolver.
pub fn ask_the_system(name: String) -> Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>> {
    Box::pin(async move { Ok(tokio::net::lookup_host((name.as_str(), 0)).await?.collect()) })
}

/// Asks once for a name's addresses and drops the private answers.
pub struct PublicOnly {
    pub allow_loopback: bool,
    /// The host of a proxy that the user configured: trusted, wherever it is.
    pub proxy_host: Option<String>,
    pub ask: Ask,
}

/// A name whose every address is private.
#[derive(Debug, thiserror::Error)]
#[error("refused: \"{name}\" is not on the public internet ({why})")]
pub struct Refused {
    name: String,
    why: &'static str,
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let allow_loopback = self.allow_loopback;
        let ask = self.ask;
        let is_proxy = self.proxy_host.as_deref() == Some(name.as_str());
        Box::pin(async move {
            let answers = ask(name.as_str().to_owned()).await?;
            let kept = if is_proxy { answers } else { public(name.as_str(), answers, allow_loopback)? };
            Ok(Box::new(kept.into_iter()) as Addrs)
        })
    }
}

/// The public ones of a name's addresses.
///
/// # Errors
/// `Refused` where there are addresses, and none of them is public.
fn public(name: &str, answers: Vec<SocketAddr>, allow_loopback: bool) -> Result<Vec<SocketAddr>, Refused> {
    let mut kept = Vec::new();
    let mut refused = None;
    for answer in answers {
        match address::why_private(answer.ip(), allow_loopback) {
            None => kept.push(answer),
            Some(why) => refused = Some(Refused { name: name.to_owned(), why }),
        }
    }
    match refused {
        Some(refused) if kept.is_empty() => Err(refused),
        _ => Ok(kept),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_answers_are_dropped() {
        let answers = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<SocketAddr>>();
        let kept = public("example.fr", answers(&["10.0.0.1:0", "1.2.3.4:0", "[::1]:0"]), false).unwrap();
        assert_eq!(kept, answers(&["1.2.3.4:0"]));
        let refused = public("evil.example", answers(&["127.0.0.1:0", "[fd00::1]:0"]), false).unwrap_err();
        assert_eq!(refused.to_string(), "refused: \"evil.example\" is not on the public internet (private)");
        assert_eq!(public("nothing.example", Vec::new(), false).unwrap(), Vec::new());
        assert_eq!(public("here.example", answers(&["127.0.0.1:0"]), true).unwrap().len(), 1);
    }
}
