# Access: keys and tokens for programs
role-session-needed = This only works if you signed in yourself, not with a key for programs.
role-token-renews = A token cannot renew itself. Exchange the key again.
api-key-name = Give the key a name of at most { $longest } characters.
api-key-end = The end lies in the future, at most { $days } days away.
api-key-roles = Choose at least one role, and only roles that you hold there yourself.
api-key-most = More than { $most } valid keys are not possible. Revoke one.
bad-idempotency-key = The header Idempotency-Key does not fit.
bad-idempotency-key-remedy = Send 1 to 200 visible characters of ASCII.
request-running = This request is still under way, or its answer was lost.
request-running-remedy = Read what holds now. Then send it, if needed, with a new key.
