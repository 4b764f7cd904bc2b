//! A device with one passkey, as browsers and authenticators make and use them (Web Authentication Level 3, sections 6 and 7).
//! It must not share code with the platform: it is what the platform's checks are tried against.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Somebody was there, was verified, and the passkey is new.
const MADE: u8 = 0x45;
/// Somebody was there and was verified.
const USED: u8 = 0x05;

/// A device with one passkey. What it says can be turned false, to see that it is refused.
pub struct SoftPasskey {
    key: EcdsaKeyPair,
    /// The passkey's id.
    pub id: Vec<u8>,
    /// Whose it is, as it was told.
    pub user: String,
    /// The site on which it is used.
    pub origin: String,
    /// How often it signed.
    pub counter: u32,
    /// What it says beside what every passkey says.
    pub flags: u8,
}

impl SoftPasskey {
    /// A new one for a site; `id` tells it from others.
    pub fn new(origin: &str, id: u8) -> Self {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).expect("a key");
        let (origin, user) = (origin.to_owned(), String::new());
        Self { key, id: vec![id; 16], user, origin, counter: 0, flags: 0 }
    }

    /// What the browser answers to the question for a new passkey.
    pub fn made(&mut self, question: &Value, name: &str) -> Value {
        question["user"].as_str().unwrap_or_default().clone_into(&mut self.user);
        let point = self.key.public_key().as_ref();
        let length = u8::try_from(self.id.len()).expect("a short id");
        let mut data = self.said(question, MADE);
        // No model; the id; a key of P-256 for ES256, as CTAP2 orders its entries.
        data.extend_from_slice(&[0; 16]);
        data.extend_from_slice(&[0, length]);
        data.extend_from_slice(&self.id);
        data.extend_from_slice(&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]);
        data.extend_from_slice(&point[1..33]);
        data.extend_from_slice(&[0x22, 0x58, 32]);
        data.extend_from_slice(&point[33..65]);
        json!({
            "name": name,
            "id": words(&self.id),
            "client_data": words(&self.client_data(question, "webauthn.create")),
            "authenticator_data": words(&data),
            "transports": ["internal"],
        })
    }

    /// What the browser answers to the question of signing in.
    pub fn used(&mut self, question: &Value) -> Value {
        self.counter += 1;
        let client_data = self.client_data(question, "webauthn.get");
        let data = self.said(question, USED);
        let message = [&data[..], &Sha256::digest(&client_data)].concat();
        let signature = self.key.sign(&SystemRandom::new(), &message).expect("a signature");
        json!({
            "id": words(&self.id),
            "user": self.user,
            "client_data": words(&client_data),
            "authenticator_data": words(&data),
            "signature": words(signature.as_ref()),
        })
    }

    fn client_data(&self, question: &Value, kind: &str) -> Vec<u8> {
        let challenge = &question["challenge"];
        let said = json!({ "type": kind, "challenge": challenge, "origin": self.origin });
        said.to_string().into_bytes()
    }

    fn said(&self, question: &Value, flags: u8) -> Vec<u8> {
        let host = question["platform"].as_str().unwrap_or_default();
        let host = Sha256::digest(host.as_bytes());
        [&host[..], &[flags ^ self.flags], &self.counter.to_be_bytes()].concat()
    }
}

fn words(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
