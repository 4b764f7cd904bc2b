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
