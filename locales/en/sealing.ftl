# Sealing, opening, receipts and the public log

## Form of texts
seal-text-bad-order = Line { $line }: “{ $field }” is not in its place.
seal-text-bad-signature-line = Line { $line }: this line is not a signature.
seal-text-bad-value = Line { $line }: the value of “{ $field }” is not valid.
seal-text-line-missing = Line { $line }: “{ $field }” is missing here.
seal-text-not-text = The file contains characters that do not belong there.
seal-text-surplus = From line { $line } on there is more than belongs there.
seal-text-too-long = The file is too long.
seal-text-unfinished = The file breaks off at its end.
seal-text-wrong-format = Line { $line }: this is a different document than expected.

## Keys
seal-key-file-broken = The key file is damaged. Use your backup.
seal-people = At least one and at most 64 people must be able to read the bid.
seal-escrow-another-master = The sheets belong to another master key than the one in use.
seal-escrow-mixed = The sheets do not belong together.
seal-escrow-no-group-fits = The master key cannot be restored from these sheets. Check the copy.
seal-escrow-too-few = There are too few sheets.

## Key record
seal-record-another-opening = The key record belongs to another opening.
seal-record-chain-broken = The key record does not follow the one before.
seal-record-deadline-changed = The key record names another deadline than the known one.
seal-record-gate-swapped = The server’s key in the key record was swapped.
seal-record-predecessor-seats = { $have } instead of { $need } former seats agreed to the new key record.
seal-record-seat-count-changed = The number of seats differs from the known one.
seal-record-seat-signature = The signature of seat { $seat } is missing or wrong.
seal-record-seat-swapped = The key of seat { $seat } was swapped.
seal-record-server-key-swapped = The key record names another server key than the published one.
seal-record-server-signature = The server’s signature is missing or wrong.
seal-record-shared-key = Seat { $seat } uses a key that already stands elsewhere.
seal-record-text = Line { $line }: “{ $field }” in the key record is not readable.
seal-record-threshold-changed = The key record asks for another number of people to open than known.
seal-record-threshold-too-low = By the key record one person alone could open. The authority did not choose that.
seal-record-too-few-seats = The key record has too few seats: if one key is lost, nothing could be opened.
seal-record-unknown-hash = The fingerprint of the key record is not the known one.
seal-record-unusable = Nothing can be sealed to this key record.

## Sealing
seal-file-changed-while-sealing = The file was changed meanwhile. Choose it again.
seal-file-changed = The sealed file was changed.
seal-file-io = The file could not be read or written.
seal-file-not-age = This is not a sealed file.
seal-file-not-for-this-key = This key or passphrase does not fit.
seal-file-too-large = The content is larger than allowed here.
seal-file-truncated = The sealed file breaks off.
seal-manifest-too-large = Answers and list of files are too large. Use fewer files.
seal-draft-another-bid = This draft belongs to another bid.
seal-draft-older = The server delivered an older draft than was seen here before.

## Submission
seal-commit-nothing-to-withdraw = There is no bid that you could withdraw.
seal-commit-record-not-in-force = The bid is sealed to a key record that is no longer in force. Send it again; your files stay uploaded.
seal-commit-withdrawal-late = After the deadline you can no longer withdraw the bid.
seal-commit-wrong-predecessor = There is another version by now, perhaps from a colleague. Look at it first.
seal-commit-wrong-version = The version’s number does not follow the one before.
seal-rollback-version-lost = A receipted version is missing here: the store was set back to an earlier state.
seal-rollback-version-replaced = A receipted version has another content here.
seal-row-changed = A stored entry was changed or swapped.

## Receipt
seal-receipt-in-log = Genuine: signed by the server and entered in the public log.
seal-receipt-proof-pending = Genuinely signed. The proof from the public log is still pending.
seal-receipt-unknown-key = Unknown: none of the published keys signed this receipt. That does not mean it is false.
seal-receipt-wrong = Wrong: this receipt is not genuine or was changed.
seal-receipt-another-commit = The receipt belongs to another bid.
seal-receipt-kind-contradicts-times = “In time” or “late” contradicts the times in the receipt.
seal-receipt-not-a-receipt = This is not a receipt.
seal-receipt-signature = The signature does not fit the text: it was changed.
seal-receipt-text = Line { $line }: “{ $field }” in the receipt is not right.

## Key shares
seal-share-another-opening = Seat, key record and bid are not of the same opening.
seal-share-another-record = The bid names another key record.
seal-share-inconsistent-by-bidder = The key share for seat { $seat } does not fit the others. The bidder’s program sealed it so.
seal-share-no-such-seat = There is no seat { $seat }.
seal-share-not-a-share = This is not a key share.
seal-share-not-the-committed = The sealed key share is not the one that the bid names.
seal-share-not-the-committed-share = The key share is another than the bid committed to. The bidder’s program sealed it so.
seal-share-of-another-bid = The key share belongs to another bid.
seal-share-of-another-key = The key share belongs to another key.
seal-share-of-another-record = The key share belongs to another key record, perhaps to another opening.
seal-share-of-another-seat = The key share belongs to another seat.
seal-share-returned-twice = Seat { $seat } gave its share twice.
seal-share-returned-wrong = The share of seat { $seat } is not the sealed one. Ask for it again.
seal-share-too-early = The deadline has not passed yet.

## Opening
seal-open-another-record = Bid and key record do not belong together.
seal-open-too-few-shares = { $have } of { $need } people needed have released.
seal-open-unreadable-by-bidder = The bid cannot be opened. The bidder’s program sealed it so.
seal-open-wrong-shares = The bid could not be opened with these shares.
seal-manifest-another-company = This bid contains the bid of another company ({ $company }).
seal-manifest-another-nonce = The content belongs to another submission.
seal-manifest-another-opening = The content was sealed for another opening.
seal-manifest-another-record = The content was sealed to another key record.
seal-manifest-another-version = The content belongs to another version.
seal-manifest-broken = The list inside the bid is not readable. The bidder’s program sealed it so.
seal-manifest-not-the-committed = The stored list is not the one submitted.
seal-manifest-parts-differ = The list names other file parts than the submission.
seal-part-changed = Part { $part } of the file was changed or swapped in storage.
seal-part-missing = Part { $part } of the file is missing in storage.
seal-part-truncated = Part { $part } of the file is cut short in storage.
seal-part-unreadable = Part { $part } of the file cannot be opened. The bidder’s program sealed it so.
seal-file-content-differs = Size or content of the file are not the stated ones. The bidder’s program sealed it so.
seal-outcome-opened = opened
seal-outcome-opened-with-findings = opened, with findings
seal-outcome-unreadable = unreadable
seal-outcome-late = late, kept sealed
seal-outcome-not-witnessed = not witnessed in time
seal-opening-another-record = The opening record belongs to another opening.
seal-opening-before-deadline = The opening record names a time before the deadline.
seal-opening-seat-signature = The signature of seat { $seat } under the opening record is missing or wrong.
seal-opening-text = Line { $line }: “{ $field }” in the opening record is not readable.
seal-opening-too-few-seats = The opening record names too few people who opened.

## Public log
log-checkpoint-another-origin = The checkpoint belongs to another log.
log-checkpoint-malformed = The log’s checkpoint is not readable.
log-checkpoint-not-signed = None of the known keys signed the log’s checkpoint.
log-checkpoint-signature-wrong = The signature under the log’s checkpoint is wrong.
log-consistent = The log only grew.
log-sound = The log is right in itself: all { $size } entries add up to the signed head.
log-forked = There are two different logs under one name.
log-rolled-back = The log was rolled back: { $shown } entries instead of { $seen } seen before.
log-out-of-range = There is no such entry in the log.
log-tile-bad = A file of the log is damaged.
log-tile-unreadable = A file of the log is missing or unreadable.
log-proof-batch-before-arrival = The entry is older than the arrival it should prove.
log-proof-malformed = The proof is not readable.
log-proof-not-included = The proof does not lead to the log’s checkpoint: the act is not in it.
log-proof-not-witnessed-in-time = No witness confirmed the entry within ten minutes after the deadline. It may have been put in later.
log-proof-too-few-witnesses = Too few witnesses confirmed the log’s checkpoint.
log-rotation-chain-broken = The change of key does not follow the one before.
log-rotation-malformed = The change of key is not readable.
log-rotation-not-signed = The root key did not sign the change of key.
log-sequence-bad-entry = The log’s last entry is no batch of a minute.
log-sequence-gap-too-long = Too many minutes are missing. Check the server’s clock.
log-sequence-io = The log’s checkpoint is not readable.
log-sequence-minute-taken = This minute is in the log already. Check the server’s clock.
log-verify-bad-entry = Entry { $index } is no batch of a minute.
log-verify-bad-file = The file { $file } has the wrong form or length.
log-verify-minute-gap = A minute is missing at entry { $index }.
log-verify-no-checkpoint = The log’s checkpoint is missing.
log-verify-root-differs = The entries do not give the signed checkpoint.
log-verify-tile-differs = The file { $file } does not fit the entries.
log-verify-too-few-witnesses = Only { $have } of the witnesses asked for confirmed the checkpoint.
log-verify-unreadable = The file { $file } is missing or unreadable.
log-witness-conflict = The witness knows another checkpoint. The log must continue from there.
log-witness-cosigned = Confirmed.
log-witness-inconsistent = The new checkpoint does not continue the known one: there are two versions of the log.
log-witness-malformed = The request is not readable.
log-witness-not-signed = The checkpoint is signed by no known key of the log.
log-witness-unknown-log = The witness does not know this log.
