// The server's clock as this page knows it: countdowns and deadlines run by it, never by the clock of the device. Must not decide anything.

let ahead = $state(0);
let tick = $state(Date.now());
setInterval(() => { tick = Date.now(); }, 1000);

/** Takes over what the server said (RFC 3339) as the time of this moment. */
export function setClock(now: string | undefined): void {
  const server = Date.parse(now ?? "");
  if (!Number.isNaN(server)) ahead = server - Date.now();
}

/** The server's time in milliseconds; whoever reads it is told anew each second. */
export const now = (): number => tick + ahead;

/** What is left until an instant: nothing when it is over, else a unit and a number of it, rounded up only below a minute. */
export function left(until: string): { unit: "days" | "hours" | "minutes" | "seconds"; count: number } | undefined {
  const seconds = Math.floor((Date.parse(until) - now()) / 1000);
  if (seconds <= 0) return undefined;
  if (seconds >= 172_800) return { unit: "days", count: Math.floor(seconds / 86_400) };
  if (seconds >= 7200) return { unit: "hours", count: Math.floor(seconds / 3600) };
  return seconds >= 120 ? { unit: "minutes", count: Math.floor(seconds / 60) } : { unit: "seconds", count: seconds };
}
