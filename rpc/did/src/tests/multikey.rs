//! Keys as text, against what others published.

use pallet_did::PublicKey;

use super::support::bytes;
use crate::multikey;

#[test]
fn keys_are_written_as_others_write_them() {
    for (key, text) in [
        // The account //Alice in the documentation of the chain Frequency, as multicodec sr25519-pub.
        (
            PublicKey::Sr25519(bytes(
                "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
            )),
            "z6QNzHod3tSSJbwo4e5xGDcnsndsR9WByZzPoCGdbv3sv1jJ",
        ),
        // A DID document of did:key in the tests of ACA-Py, aries_cloudagent/did/tests/test_dids.py.
        (
            PublicKey::Ed25519(bytes(
                "6c2d48b1605684ef94363dc6158eeb6577466e1a36a740f2fc624617edb7712e",
            )),
            "z6MkmjY8GnV5i9YTDtPETC2uUAW6ejw3nk5mXF5yci5ab7th",
        ),
        // The same document's key agreement.
        (
            PublicKey::X25519(bytes(
                "5b3fce26fe570101539229f1608b20959d5032ac3e98367bdceba9143b253f0e",
            )),
            "z6LShpNhGwSupbB7zjuivH156vhLJBDDzmQtA4BY9S94pe1K",
        ),
        // The specification of did:key, section Secp256k1, where the point is given as a JWK.
        (
            PublicKey::Secp256k1(bytes(
                "03874c15c7fda20e539c6e5ba573c139884c351188799f5458b4b41f7924f235cd",
            )),
            "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme",
        ),
        // The specification of did:key, section P-256, where the point is given as a JWK.
        (
            PublicKey::P256(bytes(
                "037f235830dd3defa722ef1aa249d6a0ddbba4f990b0817538933f573640653542",
            )),
            "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
        ),
    ] {
        assert_eq!(multikey(&key), text);
    }
}
