// Starts the workspace.
import { mount } from "svelte";
import german from "../../locales/de/workspace.ftl?raw";
import english from "../../locales/en/workspace.ftl?raw";
import App from "./App.svelte";
import { learn } from "./lib/texts.svelte.ts";

learn({ de: german, en: english });
const target = document.getElementById("app");
if (target !== null) mount(App, { target });
