# Texts of the pages on which people use their keys: key, bid, seats, opening. German is the original.

## My key
vault-key-title = My key
vault-why-title = Why a key?
vault-why-text = Bids are locked until the opening, for us as well. Your key opens what is meant for you. It is made in your browser and leaves it locked only.
vault-why-lost = We cannot replace a lost passphrase. So set up a second way.
vault-make-title = Make a key
vault-make-lead = Think of a passphrase. It need not be the password you sign in with.
vault-make = Make the key
vault-make-busy = The key is being made. This takes a few seconds.
vault-passphrase = Passphrase of the key
vault-passphrase-hint = At least 12 characters. Four words that have nothing to do with each other are good.
vault-passphrase-again = Repeat the passphrase
vault-passphrase-or-code = Passphrase or emergency code
vault-passphrase-short = Use at least 12 characters.
vault-passphrase-differs = The two passphrases differ. Type the same one twice.
vault-passphrase-missing = Type your passphrase.
vault-passphrase-wrong = The passphrase does not fit. Check its spelling, capitals too.
vault-unlock-title = Unlock the key
vault-unlock = Unlock the key
vault-unlock-busy = Unlocking. This takes a few seconds.
vault-unlock-passkey = Unlock with a passkey
vault-unlock-passkey-text = Your device asks for fingerprint, face or PIN.
vault-passkey-wrong = This passkey does not fit. Use the passphrase.
vault-passkey-none = This passkey or browser cannot unlock a key. Use the passphrase or the emergency code.
vault-passkey-cancelled = The device did not release the passkey. Try again or use the passphrase.
vault-passkey-add = Add a passkey
vault-passkey-added = The passkey is set up.
vault-passkey-hint = A passkey lives in your phone, computer or security key. Not every device can do this.
vault-open-now = Your key is unlocked.
vault-open-until = It stays so until you leave these pages or lock it.
vault-lock = Lock the key
vault-ways-title = Ways to unlock
vault-ways-one = Set up a second way.
vault-ways-one-text = With one way only, everything that your key opens is lost as soon as you forget the passphrase.
vault-way-passphrase = Passphrase
vault-way-code = Emergency code
vault-way-passkey = Passkey
vault-way-there = set up
vault-way-missing = missing
vault-way-count = { $count ->
    [one] set up
   *[other] { $count } set up
}
vault-code-make = Draw an emergency code
vault-code-again = Draw a new emergency code
vault-code-shown = Your emergency code
vault-code-text = It is shown only now. Print it or copy it by hand, and keep it apart from the computer. An earlier code does not work any more.
vault-code-done = I have put the code away
vault-code-kept = The emergency code is set up.
vault-print = Print
vault-backup-title = Backup
vault-backup-text = Save the locked key as a file. With your passphrase it opens without this platform as well.
vault-backup-save = Save the backup
vault-lost-title = Passphrase and code lost?
vault-lost-text = Then only a new key helps. What was locked for the old one, nobody can open any more: seats at openings and drafts of bids.
vault-lost-renew = Make a new key
vault-expert-title = For experts
vault-expert-since = Made on
vault-expert-recipient = Things are locked for
vault-expert-verifier = Signatures are checked with
