# Keys, seats, key records, openings

## One's own key
key-recipient = This is no public key. Make the key anew on the page "My key".
key-verifier = This is no verification key of a person on this platform. Make the key anew on the page "My key".
key-ways = Give one to four ways to unlock the key.
key-file = The key file is not sealed or too long. Seal it with age, 8 KB at most.
key-passkey = To unlock with a passkey, its id or the value to start from is missing.

## Seats
seats-conflict = A conflict of interest is recorded for this person. Choose somebody else.
seats-no-officer = This person does not have the role "opening" here. Choose somebody else, or have the role granted.
seats-no-key = This person has no key yet. It is made on the page "My key".
seats-twice = One person can have one seat only. Choose somebody else.
seats-threshold = So few or so many people may not open together here. Choose { $least } at least and 15 at most.
seats-too-few = Name at least { $least } people: if one key were lost, nothing could be opened any more.
seats-too-many = There are no more than 16 seats.
seats-too-late = The procedure has ended. Seats are no longer needed.
seats-no-deadline = The deadline is missing. Enter it in the draft, then name the seats.
seats-accepted = This seat is accepted already.
seats-recipient = This is no public key. Accept the seat again.
seats-verifier = This is no verification key of a seat on this platform. Accept the seat again.
seats-key-file = The key file of the seat is missing, not sealed or too long. Whoever keeps the recovery sheet hands in none.
seats-key-shared = Another seat uses this key already. Accept the seat again.
seats-answer = The answer does not fit the challenge. Accept the seat again.
seats-opened = The opening has begun. The seat can no longer be handed over.
seats-not-accepted = Accept the seat first, then you can hand it over.

## Key records
keys-note-unreadable = The signed text cannot be read. Load the page again.
keys-missing = Nobody is named to open yet. Name the seats.
keys-envelopes = The draft has other envelopes now. Name the seats again.
keys-not-accepted = { $missing ->
    [one] One seat is not accepted yet. The person named accepts it on the page "Openings".
   *[other] { $missing } seats are not accepted yet. The people named accept them on the page "Openings".
}
keys-not-signed = Not all seats have signed the key record yet. They do it on the page "Openings".
keys-outdated = The deadline has changed, and the key record names the old one. Renew it; all seats sign again.
keys-other-openings = These are not the prepared openings of this procedure.
keys-nothing-to-sign = There is nothing to sign here.
keys-signature = The signature is missing, is not that of your seat, or is for another text. Load the page again.
keys-nothing-to-renew = All key records name the right deadline already.

## Opening
opening-nothing = There is nothing to open here.
opening-too-early = The deadline has not passed, or what arrived is still being counted. Open after the deadline; counting then takes a minute at most.
opening-log-waits = Witnesses are still confirming the public log. Try again in a minute; ten minutes after the deadline it goes on in any case.
opening-no-seat = You have no seat at this opening.
opening-not-begun = The opening has not begun yet. People are missing.
opening-join-first = First declare that you are there and without conflict of interest. After that you give your parts of the key.
opening-being-recorded = The signed record is being stored. The opening ends with it.
opening-no-share = This is no share of your seat. Unlock again.
opening-nothing-to-sign = The opening record is not there yet.
opening-signature = The signature is missing, is not that of your seat, or is for another record. Load the page again.
opening-manifest-missing = The bid's table of contents is missing in the storage.
opening-bid-not-signed = The signature under the bid is missing or wrong. It was not taken like this; the stored entry was changed.
opening-receipt-not-signed = The receipt of the bid is not the one that was signed. The stored entry was changed.
opening-content-unreadable = Prices and answers of the bid cannot be read. The bidder's program wrote them so.
bids-sealed = Before the opening nobody sees or counts bids.
