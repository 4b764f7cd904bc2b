//! Addresses of the web among the settings: what they must be, and whether others can read along.
//! It must not ask them.

use url::{Host, Url};

/// Reads an address of a service: `http://` or `https://` and a host, at its end no slash.
///
/// # Errors
/// What is wrong, without quoting it: there may be a password in it.
pub(super) fn service(text: &str) -> Result<String, &'static str> {
    read(text).map(|url| url.as_str().trim_end_matches('/').to_owned())
}

/// Reads an address of a whole host: nothing stands behind it.
///
/// # Errors
/// What is wrong.
pub(super) fn host(text: &str) -> Result<String, &'static str> {
    let url = read(text)?;
    if url.path() != "/" {
        return Err("must end with the host: the platform is not served below a path");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Whether what is sent there leaves this machine without TLS.
pub(super) fn in_clear(text: &str) -> bool {
    let Ok(url) = read(text) else { return false };
    let here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "http" && !here
}

fn read(text: &str) -> Result<Url, &'static str> {
    let needed = "must begin with https:// or http:// and name a host";
    let web = |url: &Url| {
        let begun = ["http://", "https://"].iter().any(|start| text.starts_with(start));
        begun && url.host_str().is_some()
    };
    let url = Url::parse(text).ok().filter(web).ok_or(needed)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err("must hold no user and no password");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("must hold no ? and no #");
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_a_scheme_a_host_and_a_port() {
        for (text, read) in [
            ("https://vergabe.example", "https://vergabe.example"),
            ("https://Vergabe.example/", "https://vergabe.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ] {
            assert_eq!(host(text).unwrap(), read);
        }
        for wrong in [
            "",
            "vergabe.example",
            "ftp://vergabe.example",
            "https://",
            "https://vergabe.example/vergabe",
            "https://vergabe.example?a=b",
            "https://vergabe.example#a",
            "https://user:secret@vergabe.example",
        ] {
            let fault = host(wrong).expect_err(wrong);
            assert!(!fault.contains("secret"), "{fault}");
        }
    }

    #[test]
    fn a_service_needs_scheme_and_host_and_may_lie_below_a_path() {
        assert_eq!(service("http://127.0.0.1:9100/").unwrap(), "http://127.0.0.1:9100");
        assert_eq!(service("https://s3.example/storage").unwrap(), "https://s3.example/storage");
        for wrong in ["", "127.0.0.1:9100", "localhost:9100", "s3.example", "http:9100", "http://"]
        {
            assert!(service(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_http_to_another_machine_goes_in_clear() {
        assert!(in_clear("http://vergabe.example") && in_clear("http://0.0.0.0:8080"));
        for fine in ["https://vergabe.example", "http://localhost:8080", "http://[::1]:8080"] {
            assert!(!in_clear(fine), "{fine}");
        }
    }
}
