// A bid before it is sent: its answers, sealed to the people of the company. Must not know what is in it.
import { type Bytes, concat, strip, text, utf8 } from "./bytes.ts";
import { CryptFault, type Identity, open, seal } from "./crypt.ts";
import { frameManifest, MANIFEST_SIZES, unframe } from "./pad.ts";
import { parseNumber } from "./text.ts";
import { hideNumber, SealFault } from "./version.ts";

/** What a draft belongs to; `revision` grows with every save. */
export interface DraftPlace {
  opening: string;
  company: string;
  slot: number;
  revision: number;
}

/** A draft of another bid, or an older one than was seen; keys of texts in locales/. */
export class DraftFault extends Error {
  readonly code: "seal-draft-another-bid" | "seal-draft-older";

  constructor(code: DraftFault["code"]) {
    super(code);
    this.code = code;
  }
}

/** Seals a draft: padded in length like a manifest, and in the number of its readers. */
export async function sealDraft(place: DraftPlace, content: Uint8Array, people: string[]): Promise<Bytes> {
  const framed = frameManifest(concat(utf8(`${boundTo(place)}${place.revision}\n`), content));
  if (framed === undefined) throw new SealFault("seal-manifest-too-large");
  return seal(hideNumber(people), framed);
}

/** Opens a draft of this bid; `place.revision` is the newest that this client has seen. */
export async function openDraft(place: DraftPlace, person: Identity, sealed: Uint8Array): Promise<{ content: Uint8Array; revision: number }> {
  const plain = unframe(await open(person, sealed, MANIFEST_SIZES.at(-1) ?? 0));
  if (plain === undefined) throw new CryptFault("seal-file-changed");
  const rest = strip(plain, utf8(boundTo(place)));
  const end = rest?.indexOf(0x0a) ?? -1;
  const revision = rest === undefined || end < 0 ? undefined : parseNumber(text(rest.subarray(0, end)) ?? "");
  if (rest === undefined || revision === undefined) throw new DraftFault("seal-draft-another-bid");
  if (revision < place.revision) throw new DraftFault("seal-draft-older");
  return { content: rest.subarray(end + 1), revision };
}

const boundTo = ({ opening, company, slot }: DraftPlace): string => `zuschlag/draft/v1\n${opening}\n${company}\n${slot}\n`;
