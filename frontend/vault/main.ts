// Starts the pages on which people use their keys.
import { mount } from "svelte";
import german from "../../locales/de/vault.ftl?raw";
import germanSealing from "../../locales/de/sealing.ftl?raw";
import english from "../../locales/en/vault.ftl?raw";
import englishSealing from "../../locales/en/sealing.ftl?raw";
import { learn } from "../workspace/lib/texts.svelte.ts";
import Vault from "./Vault.svelte";

// The strict policy of these pages lets no text become a program; workers of our own bundle are the one exception.
interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown }
(globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("default", {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.href);
    if (origin !== location.origin || !pathname.startsWith("/assets/seal/")) throw new TypeError("not a program of ours");
    return url;
  },
});

learn({ de: german, en: english });
learn({ de: germanSealing, en: englishSealing });
const target = document.getElementById("app");
if (target !== null) mount(Vault, { target });
