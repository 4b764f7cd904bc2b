// Shamir's secret sharing over GF(256), layout x‖y, x = 1..n. Must not judge whether a combined secret is right.
// Written here because the library of npm chooses the places x at random and puts them last; it is our oracle in the tests.
import { type Bytes, concat, random } from "./bytes.ts";

/** The most shares of one secret. */
export const MAX_SHARES = 16;

/** One share: the place x (1 to 16) and 32 bytes y. */
export interface Share {
  x: number;
  y: Bytes;
}

/** The 33 bytes x‖y. */
export const shareBytes = ({ x, y }: Share): Bytes => concat(Uint8Array.of(x), y);

/** The share in 33 bytes x‖y. */
export function parseShare(bytes: Uint8Array): Share | undefined {
  const x = bytes[0] ?? 0;
  return bytes.length === 33 && x >= 1 && x <= MAX_SHARES ? { x, y: new Uint8Array(bytes.subarray(1)) } : undefined;
}

/** Product in GF(2^8) modulo x^8+x^4+x^3+x+1 (FIPS 197 §4.2), without a branch or a table that depends on the values. */
export function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= a & -(b & 1);
    a = ((a << 1) ^ (0x1b & -(a >> 7))) & 0xff;
    b >>= 1;
  }
  return product;
}

/** The inverse, a^254; 0 stays 0. */
export function inverse(a: number): number {
  let power = a;
  let result = 1;
  for (let bit = 1; bit < 8; bit += 1) {
    power = times(power, power);
    result = times(result, power);
  }
  return result;
}

/** Splits 32 bytes into `n` shares of which any `t` give them back. */
export function split(secret: Uint8Array, t: number, n: number): Share[] | undefined {
  if (t < 1 || t > n || n > MAX_SHARES) return undefined;
  const coefficients = random(secret.length * (t - 1));
  const shares = Array.from({ length: n }, (_, at) => {
    const x = at + 1;
    const y = Uint8Array.from(secret, (byte, column) => {
      let value = 0;
      for (let degree = t - 1; degree >= 1; degree -= 1) {
        value = times(value ^ (coefficients[column * (t - 1) + degree - 1] ?? 0), x);
      }
      return value ^ byte;
    });
    return { x, y };
  });
  coefficients.fill(0);
  return shares;
}

/** The value at place `at` of the polynomial through the shares (0 is the secret); undefined for no share or a double place. */
export function valueAt(shares: Share[], at: number): Bytes | undefined {
  const places = new Set(shares.map(({ x }) => x));
  if (shares.length === 0 || places.size !== shares.length || places.has(0)) return undefined;
  const out = new Uint8Array(shares[0]?.y.length ?? 0);
  for (const { x, y } of shares) {
    let weight = 1;
    for (const other of places) {
      if (other !== x) weight = times(weight, times(other ^ at, inverse(other ^ x)));
    }
    for (const [column, byte] of y.entries()) out[column] = (out[column] ?? 0) ^ times(byte, weight);
  }
  return out;
}
