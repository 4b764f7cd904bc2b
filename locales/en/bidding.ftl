# Submitting bids: content of the bid, check beforehand, submission, withdrawal, receipt

## Content of the bid
bid-content-no-text = This is no text in UTF-8.
bid-content-lot-twice = There are two main bids for lot { $lot }.
bid-content-lot-once = Submit one main bid for each lot. Mark variants as variants.
bid-content-answer-twice = This condition of suitability is answered twice.
bid-content-answer-once = Answer each condition once.
bid-content-want-digest = Give the SHA-256 of the file in 64 digits of 0 to 9 and a to f.
bid-content-name-members = Name all members of the consortium.
bid-content-want-lot = Choose a lot of this procedure.
bid-content-want-percent = Give a share from 0 to 100 percent as a text with at most two decimals, such as "2.5".
bid-content-want-scaled = Give a number that is not negative as a text with at most six decimals, such as "3.125".
bid-content-no-lot = No lot is offered.
bid-content-offer-a-lot = Choose at least one lot and give a price.
bid-content-no-variants = Variants are not admitted in this procedure.
bid-content-drop-variant = Submit a main bid or drop the variant.
bid-content-too-many-lots = Bids are admitted for at most { $most } lots.
bid-content-fewer-lots = Bid for fewer lots.
bid-content-no-price = The price is missing.
bid-content-want-price = Give a price. 0.00 euros is a price, too.
bid-content-position = Item { $number }: the price is missing.
bid-content-sum = The items come to { $sum } euros, stated are { $price } euros.
bid-content-check-sum = Check items and sum.
bid-content-no-criterion = There is no such condition of suitability.
bid-content-drop-answer = Drop the answer.
bid-content-unanswered = The condition "{ $text }" is not answered.
bid-content-answer = Declare whether you meet the condition.
bid-content-no-slot = There is no slot "{ $slot }" for files.
bid-content-known-slot = Put the file into a slot of the procedure.
bid-content-file-missing = The file "{ $title }" is missing.
bid-content-add-file = Add the file.
bid-content-price-too-early = The first envelope must not hold a price. It is opened before the price.
bid-content-drop-price = Give the price in the second envelope only.

## Submission and withdrawal
bid-not-receiving = This procedure takes no bids.
bid-closed-before-settled = The round was closed before this bid was stored. Please turn to the authority at once.
bid-opening-begun = The opening has begun. Nothing more is taken.
bid-host = The bid is sealed for another platform.
bid-versions-enough = There are { $most } versions of this bid already; no more are taken. The last one still counts, and you can withdraw it at any time until the deadline.
bid-key-again = A version with this key has arrived already; each needs its own. Look at your receipts. If you want to change the bid, replace it there.
bid-no-record = There are no signed keys for this opening yet.
bid-signature = The signature under the submission is missing or does not hold.
bid-signer-unknown = The key of the signature belongs to nobody who may bid for this company.
bid-share-differs = The shares of the key that came along are not those that the submission names.
bid-part-missing = { $count } sealed parts are missing or differ, first { $object }. Upload them once more.
bid-slot-number = The number of the main bid lies between 1 and { $most }.

## Parts and drafts
part-name = The name of a part has 32 digits of 0 to 9 and a to f.
part-taken = Other bytes lie under this name already. Seal the part anew under a new name.
part-size = A part has at most { $largest } MiB.
part-too-many = Your company has uploaded { $bytes } GiB that belong to no bid. Submit a bid first, or wait until they are deleted.
draft-size = A draft has at most { $largest } MiB.
draft-empty = The draft is empty.
bidding-company = Name the company for which you act.
not-settled = Bids that arrived before the deadline are still being stored.

## Disturbances
clock-apart = The clock of the platform is not certain.
clock-apart-remedy = Bids are taken again when the clock is right. Send the same bytes once more in a few seconds.
busy = The platform is busy just now.
busy-remedy = Nothing was changed. Send the same request once more in a few seconds.
