// Bundles the peers, each by its own compiler, for production: `node bundle.mjs OUT [PEER…]`.
//
// OUT/<peer>/client is what browsers get, OUT/<peer>/server.js prerenders the page. Neither holds
// any content.

import { join, resolve } from "node:path";
import { readdirSync } from "node:fs";
import { build } from "vite";

export const PEERS = ["plain", "svelte", "react"];

const here = import.meta.dirname;
const [into, ...named] = process.argv.slice(2);
const out = resolve(into);

for (const peer of named.length ? named : PEERS) {
  const root = join(here, peer);
  const entry = (name) => readdirSync(root).find((file) => file.startsWith(`${name}.`));
  const common = { root, configFile: join(root, "vite.config.js"), base: "./", logLevel: "warn" };
  await build({
    ...common,
    build: {
      outDir: join(out, peer, "client"),
      emptyOutDir: true,
      manifest: true,
      modulePreload: false,
      // As ours: what is written is what runs.
      target: "esnext",
      rolldownOptions: {
        input: join(root, entry("client")),
        output: { entryFileNames: "assets/peer.[hash].js" },
      },
    },
  });
  if (!entry("server")) continue;
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry("server")),
      outDir: join(out, peer, "server"),
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: "server.mjs" } },
    },
  });
}
