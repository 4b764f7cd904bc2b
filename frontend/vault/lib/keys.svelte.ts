// The key of the person who is signed in: how it is stored, made and unlocked. The open key lives in this page's memory only; the server never gets it.
import type { Answer } from "../../workspace/api/client.ts";
import { base64, type Bytes, random, unbase64 } from "../../seal/bytes.ts";
import { CryptFault, recipientOf } from "../../seal/crypt.ts";
import { exportPerson, exportPersonTo, importPerson, importPersonWith, type PersonKey, prfIdentity, publicPerson, randomPerson } from "../../seal/person.ts";
import { ask } from "../../workspace/api/ask.ts";
import { askPasskey, makePasskey } from "./passkey.ts";

/** One way to unlock: the key file sealed to a passphrase or a passkey. */
export interface Way {
  kind: "passphrase" | "passkey";
  sealed: string;
  credential: string | null;
  salt: string | null;
}

/** A key as the server stores it. */
export interface StoredKey {
  id: string;
  recipient: string;
  verifier: string;
  ways: Way[];
  created_at: string;
  replaced_at: string | null;
}

/** Work for a code that is drawn at random: no guessing helps against it, so opening should be quick. */
const CODE_WORK = 12;

/** The key ring of one page. */
export class KeyRing {
  state = $state<"loading" | "failed" | "none" | "locked" | "open">("loading");
  stored = $state.raw<StoredKey>();
  host = "";
  #open: PersonKey | undefined;

  /** The open key; only pages that stand behind `Unlocked` ask for it. */
  get key(): PersonKey {
    if (this.#open === undefined) throw new Error("the key is locked");
    return this.#open;
  }

  async load(): Promise<void> {
    const found = await ask<{ host: string; keys: StoredKey[] }>("GET", "/me/keys");
    if (!found.ok) {
      this.state = "failed";
      return;
    }
    this.host = found.value.host;
    this.stored = found.value.keys.find(({ replaced_at }) => replaced_at === null);
    this.state = this.stored === undefined ? "none" : this.#open === undefined ? "locked" : "open";
  }

  /** Makes a key and stores it sealed to a passphrase. */
  async make(passphrase: string): Promise<Answer<StoredKey>> {
    const key = randomPerson(this.host);
    const sealed = await exportPerson(key, passphrase);
    return this.#store(key, [{ kind: "passphrase", sealed: base64(sealed), credential: null, salt: null }]);
  }

  /** Unlocks with a passphrase or an emergency code; false when it fits none. */
  async unlock(passphrase: string): Promise<boolean> {
    const ways = this.stored?.ways.filter(({ kind }) => kind === "passphrase") ?? [];
    for (const phrase of new Set([readCode(passphrase) ?? passphrase, passphrase])) {
      for (const { sealed } of ways) {
        if (await this.#take(() => importPerson(phrase, bytesOf(sealed)))) return true;
      }
    }
    return false;
  }

  /** Unlocks with a passkey. Throws `PasskeyFault` when the browser gives none. */
  async unlockWithPasskey(): Promise<boolean> {
    const ways = this.passkeys;
    const { credential, output } = await askPasskey(ways);
    const way = ways.find((known) => known.credential === credential);
    return way !== undefined && this.#take(() => importPersonWith(prfIdentity(output), bytesOf(way.sealed)));
  }

  /** The passkeys that unlock. */
  get passkeys(): { credential: string; salt: string; sealed: string }[] {
    return (this.stored?.ways ?? []).flatMap(({ kind, credential, salt, sealed }) =>
      kind === "passkey" && credential !== null && salt !== null ? [{ credential, salt, sealed }] : []);
  }

  /** Adds a passkey as a further way. */
  async addPasskey(person: { id: string; name: string; email: string; purpose: string }): Promise<Answer<StoredKey>> {
    const { credential, salt, output } = await makePasskey(person);
    const sealed = await exportPersonTo(this.key, [recipientOf(prfIdentity(output))]);
    return this.#store(this.key, [...(this.stored?.ways ?? []), { kind: "passkey", sealed: base64(sealed), credential, salt }]);
  }

  /** Draws an emergency code and stores the key sealed to it; the code is shown once and kept nowhere. */
  async addCode(): Promise<Answer<string>> {
    const code = drawCode();
    const sealed = await exportPerson(this.key, code, CODE_WORK);
    const passphrase = (this.stored?.ways ?? []).slice(0, 1);
    const rest = (this.stored?.ways ?? []).slice(1).filter(({ kind }) => kind === "passkey");
    const stored = await this.#store(this.key, [...passphrase, { kind: "passphrase", sealed: base64(sealed), credential: null, salt: null }, ...rest]);
    return stored.ok ? { ok: true, value: code } : stored;
  }

  /** How many ways unlock this key beside the first passphrase. */
  get further(): number {
    return Math.max(0, (this.stored?.ways.length ?? 0) - 1);
  }

  /** The key file as it is stored, still sealed to the passphrase. */
  backup(): Bytes {
    return bytesOf(this.stored?.ways.find(({ kind }) => kind === "passphrase")?.sealed ?? "");
  }

  lock(): void {
    this.#open = undefined;
    this.state = this.stored === undefined ? "none" : "locked";
  }

  async #store(key: PersonKey, ways: Way[]): Promise<Answer<StoredKey>> {
    const stored = await ask<StoredKey>("PUT", "/me/key", { ...publicPerson(key), ways });
    if (stored.ok) {
      this.stored = stored.value;
      this.#open = key;
      this.state = "open";
    }
    return stored;
  }

  async #take(read: () => Promise<PersonKey>): Promise<boolean> {
    try {
      const key = await read();
      const { recipient, verifier } = publicPerson(key);
      if (recipient !== this.stored?.recipient || verifier !== this.stored.verifier || key.host !== this.host) return false;
      this.#open = key;
      this.state = "open";
      return true;
    } catch (fault) {
      if (fault instanceof CryptFault) return false;
      throw fault;
    }
  }
}

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 150 random bits in six groups of five signs that are hard to confuse. */
function drawCode(): string {
  const signs = [...random(30)].map((byte) => LETTERS[byte & 31]).join("");
  return (signs.match(/.{5}/g) ?? []).join("-");
}

/** A code as typed: lower case, other separators, and O, I and L for 0 and 1 are understood. */
export function readCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return signs.length === 30 && [...signs].every((sign) => LETTERS.includes(sign)) ? (signs.match(/.{5}/g) ?? []).join("-") : undefined;
}

const bytesOf = (text: string): Bytes => unbase64(text) ?? new Uint8Array(0);
