// Whether whoever works on this page is still signed in. When the session has ended, the page stays as it is until they are again:
// what was typed is in its memory and nowhere else. Must not store anything.

/** Who is signed in, as far as it matters here. */
interface Known {
  person: string;
}

let known: Known | undefined;
let asking = $state(false);
let waiting: ((signedIn: boolean) => void)[] = [];

/** Takes over who is signed in on this page. */
export const remember = (session: Known | undefined): void => { known = session; };

/** Whether somebody is to sign in again. */
export const askedAgain = (): boolean => asking;

/** Asks whoever works here to sign in again; whether they did. */
export function again(): Promise<boolean> {
  asking = true;
  return new Promise((resolve) => waiting.push(resolve));
}

/** Ends the asking: they are signed in again, or do not want to now. */
export function settle(signedIn: boolean): void {
  const all = waiting;
  waiting = [];
  asking = false;
  for (const resolve of all) resolve(signedIn);
}

/** Sends a request. Where the session has ended on a page at work, it is sent anew after signing in again: a 401 has done nothing. Whoever never was signed in here is sent to sign in and back. */
export async function send(request: Request): Promise<Response> {
  const spare = request.clone();
  const response = await fetch(request);
  if (response.status !== 401) return response;
  if (known === undefined) {
    location.assign(`/anmelden?next=${encodeURIComponent(location.pathname + location.search)}`);
    return response;
  }
  return (await again()) ? fetch(spare) : response;
}
