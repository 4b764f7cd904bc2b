# What all pages for signed-in people share: frame, entries, sending.

## Frame
workspace-portal = Zuschlag
workspace-claim = Workspace
workspace-skip = Skip to content
workspace-navigation = Main navigation
workspace-menu = Menu
workspace-nav-tasks = My tasks
workspace-nav-new = New procedure
workspace-nav-company = My firm
workspace-nav-procedures = Tenders
workspace-nav-help = Help
workspace-demo-label = Demonstration
workspace-demo-title = Demonstration – not an official site.
workspace-demo-text = Everything here is invented.
workspace-demo-clock = Clock of procedures: { $at }
workspace-demo-advance = Advance the clock
workspace-nav-bylaw = By-law
workspace-nav-bodies = Bodies
workspace-nav-keys = My key
workspace-nav-incidents = Incidents
workspace-nav-roles = Roles
workspace-nav-account = My account
workspace-inbox-title = Inbox
workspace-password-show = Show the passphrase
workspace-sign-out = Sign out
workspace-foot = Zuschlag is free software under the licence EUPL-1.2.
workspace-accessibility = Accessibility
workspace-privacy = Privacy
workspace-loading = Loading …
workspace-error = Error
workspace-offline-title = No connection
workspace-offline = The server does not answer. Check your connection and try again.
workspace-not-now = Not now
workspace-not-found = There is no such page.
workspace-to-portal = To the first page
workspace-to-tasks = To the task list
workspace-check = { $count ->
    [one] Please check one answer.
   *[other] Please check { $count } answers.
}
workspace-more = Show more
workspace-refresh = Refresh
workspace-change = Change
workspace-choose = Please choose
workspace-remove = Remove { $name }
workspace-remove-short = Remove
workspace-undo = Undo
workspace-move-up = Move { $name } up
workspace-move-down = Move { $name } down
workspace-up = Move up
workspace-down = Move down
workspace-untitled = Untitled
workspace-net = net
workspace-why = Why do we ask this?
workspace-save-next = Save and continue
workspace-save-later = Save and continue later
workspace-saved-at = Saved at { $at }
workspace-meanwhile = Your entries are still here. Decide which state shall hold.
workspace-meanwhile-mine = Save my state
workspace-meanwhile-theirs = Load the stored state
workspace-stale = Somebody else changed the procedure meanwhile. Your entries are still here. Load the page again to see the changes.
workspace-read-only = The draft waits for approval or is approved. It can be changed only when it is returned.

## Entries
workspace-read-as = Read as { $value }.
workspace-money-hint = In euros, without VAT. For example 80.000 or 1.234,50
workspace-money-unread = Write the amount in digits, for example 1.234,50.
workspace-day = Day
workspace-day-hint = For example 15.12.2026
workspace-day-unread = Write the day like this: 15.12.2026.
workspace-time = Time
workspace-moment-hint = For example 15.12.2026 at 12:00
workspace-moment-unread = Write day and time like this: 15.12.2026 and 12:00.
workspace-number-unread = Write a number, for example 5 or 1.5.
workspace-count-unread = Write a whole number, for example 3.
workspace-weight-unread = Write the weight as a number, for example 60 or 33,5.

## Sealing and sending
workspace-upload-refused = The server does not take this file. Choose it again or ask the help line.
workspace-upload-stopped = Sending was stopped. Choose the file again; it goes on where it was.
workspace-upload-failed = The file could not be sealed. Choose it again.
workspace-worker-failed = Your browser broke off sealing. Load the page again; it goes on where it was.

## A session ends while somebody works
workspace-again-title = Your session has ended
workspace-again-text = What you have written is still on this page. It is not saved yet, not in your browser either. Sign in again and you can go on here. Do not reload the page until then.
workspace-again-who = You were signed in as { $email }.
workspace-again-password = Password
workspace-again-submit = Sign in again
workspace-again-passkey = Sign in with a passkey
workspace-again-wrong = The password is wrong. Try again.
workspace-again-often = Those were too many attempts. Wait some minutes; what you have written stays.
workspace-again-no-passkey = It did not work with a passkey. Use your password.
