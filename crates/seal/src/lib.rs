//! Sealing of bids: keys, shares, sealed files, commits and receipts.
