// The sealed shares of one version's key: what is inside, and what an officer's client checks before it gives its share back.
import { type Bytes, concat, digest, equal, strip, unhex, utf8 } from "./bytes.ts";
import { type Commit, contextOf } from "./commit.ts";
import { CryptFault, measure, open, recipientBytes } from "./crypt.ts";
import { type KeyRecord, recordHash } from "./record.ts";
import type { SeatKey } from "./seat.ts";
import { parseShare, type Share, shareBytes } from "./shamir.ts";

const GATE = utf8("zuschlag/gate-share/v1\n");
const SEAT = utf8("zuschlag/share/v1\n");
const COMMITMENT = utf8("zuschlag/share-commitment/v1\n");
const LIMIT = 4096;

/** Why a share was not given back; keys of texts in locales/. */
export type ShareCode =
  | "seal-share-too-early" | "seal-share-another-opening" | "seal-share-another-record" | "seal-share-not-the-committed"
  | "seal-share-not-a-share" | "seal-share-of-another-record" | "seal-share-of-another-bid" | "seal-share-of-another-key"
  | "seal-share-of-another-seat" | "seal-share-not-the-committed-share";

/** A refusal of the officer's own client. */
export class ShareFault extends Error {
  readonly code: ShareCode;

  constructor(code: ShareCode) {
    super(code);
    this.code = code;
  }
}

type Bound = Pick<Commit, "place" | "record" | "key" | "signer">;

/** The commitment to a share: a hash over the bid's context, the place (0 = gate) and the 32 bytes. */
export const commitmentOf = (context: string, place: number, value: Uint8Array): string =>
  digest(COMMITMENT, raw(context), Uint8Array.of(place), value);

/** The plaintext of the gate's share. */
export const gatePlain = (commit: Bound, mask: Uint8Array): Bytes => concat(GATE, binding(commit), mask);

/** The plaintext of a seat's share. */
export const seatPlain = (commit: Bound, share: Share): Bytes => concat(SEAT, binding(commit), shareBytes(share));

/**
 * A seat's share, opened in the officer's client and checked before it leaves it.
 * `now` is the officer's own clock and `deadline` the one in force, in µs; the record's own deadline counts too.
 */
export async function openSeatShare(
  seat: SeatKey, record: KeyRecord, commit: Commit, sealed: Uint8Array, now: bigint, deadline: bigint,
): Promise<Share> {
  const { place } = commit;
  if (seat.opening !== record.opening || seat.host !== record.host) throw new ShareFault("seal-share-another-opening");
  if (now < deadline || now < record.deadline) throw new ShareFault("seal-share-too-early");
  if (record.host !== place.host || record.opening !== place.opening) throw new ShareFault("seal-share-another-opening");
  if (recordHash(record) !== commit.record) throw new ShareFault("seal-share-another-record");
  const named = commit.shares[seat.place];
  const found = measure(sealed);
  if (named?.size !== found.size || named.sha256 !== found.sha256) throw new ShareFault("seal-share-not-the-committed");
  const rest = strip(await open(seat.identity, sealed, LIMIT), SEAT);
  if (rest === undefined) throw new ShareFault("seal-share-not-a-share");
  const share = parseShare(checkBinding(rest, commit));
  if (share === undefined) throw new ShareFault("seal-share-not-a-share");
  if (share.x !== seat.place) throw new ShareFault("seal-share-of-another-seat");
  if (commitmentOf(contextOf(commit), share.x, share.y) !== named.commitment) {
    throw new ShareFault("seal-share-not-the-committed-share");
  }
  return share;
}

/** What every share starts with: hash of the record, context of the bid, `D_pub`. */
const binding = (commit: Bound): Bytes =>
  concat(raw(commit.record), raw(contextOf(commit)), recipientBytes(commit.key) ?? fail());

function checkBinding(plain: Uint8Array, commit: Commit): Uint8Array {
  if (plain.length < 96) throw new ShareFault("seal-share-not-a-share");
  const [record, context, key] = [plain.subarray(0, 32), plain.subarray(32, 64), plain.subarray(64, 96)];
  if (!equal(record, raw(commit.record))) throw new ShareFault("seal-share-of-another-record");
  if (!equal(key, recipientBytes(commit.key) ?? fail())) throw new ShareFault("seal-share-of-another-key");
  if (!equal(context, raw(contextOf(commit)))) throw new ShareFault("seal-share-of-another-bid");
  return plain.subarray(96);
}

const raw = (digest: string): Bytes => unhex(digest, 32) ?? fail();

function fail(): never {
  throw new CryptFault("seal-file-changed");
}
