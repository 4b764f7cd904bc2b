import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: { include: ["seal/**/*.test.ts", "workspace/**/*.test.ts", "vault/**/*.test.ts"], testTimeout: 60_000 },
});
