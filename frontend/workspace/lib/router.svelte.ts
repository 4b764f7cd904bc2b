// Addresses of the app: which page is shown, and how to go to another. Must not know what pages show.

let path = $state(location.pathname);

addEventListener("popstate", () => { path = location.pathname; });

/** The path that is shown. */
export const here = (): string => path;

/** Goes to a path of the app, or to a page of the server. */
export function go(to: string): void {
  if (!isOurs(to)) {
    location.assign(to);
    return;
  }
  history.pushState(null, "", to);
  path = location.pathname;
  scrollTo(0, 0);
}

/** Follows plain clicks on links of the app without loading the page anew. */
export function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin || link.target !== "" || link.hasAttribute("download") || !isOurs(url.pathname) || url.hash !== "") return;
  event.preventDefault();
  go(url.pathname + url.search);
}

/** The parts of a path that fits a pattern such as `/amt/verfahren/:id`; undefined when it doesn't fit. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split("/"), path.replace(/\/$/, "").split("/")];
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? "";
    if (part.startsWith(":")) found[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return found;
}

// Two programs share these addresses: the workspace, and the small one in which keys are used.
const WORKSPACE = /^\/(amt|firma)(\/|$|\?)/;
const VAULT = /^\/((amt|firma)\/schluessel|amt\/verfahren\/[^/]+\/(plaetze|oeffnung)|firma\/angebot\/[^?]+)(\/|$|\?)/;
const kindOf = (path: string): string => (VAULT.test(path) ? "vault" : WORKSPACE.test(path) ? "workspace" : "server");

/** Whether an address belongs to the program that runs: any other is loaded anew. */
const isOurs = (to: string): boolean => kindOf(to) === kindOf(path) && kindOf(to) !== "server";
