// Publishes all sides: `node publish.mjs BUNDLES SITE OUT`.
//
// `ours` is SITE, a built site of ours, `element` the same around a page of someone else's, and
// `floor` the same without any script. A peer's has the
// peer's script in place of our engine and, for peers with a server side, the peer's own prerendered
// markup in place of ours. That has to be the same markup, or nothing is published.

import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";

import { writeHosts } from "../hosts/write.mjs";
import { fill } from "./holes.mjs";
import { readBlocks } from "./shared/markup.js";
import { readOutline } from "./shared/outline.js";

// The servers that prerender are what runs for visitors, too.
process.env.NODE_ENV = "production";

const [bundles, site, out] = process.argv.slice(2).map((path) => resolve(path));
const read = (path) => readFileSync(path, "utf8");
/** Whatever a page has that loads scripts, or what scripts need, ahead of them. */
const LOADS = /<script [^>]*><\/script>\n?|<link rel="(module)?preload"[^>]*>\n?/g;
const isCompressed = existsSync(join(site, "index.html.br"));
const engine = JSON.parse(read(join(site, "engine.json")));

// What only our own engine reads is not a peer's to carry.
const published = read(join(site, "index.html"));
const page = published.replace(/ data-island="[^"]*"/g, "");
const root = parseHTML(page).document.querySelector("[data-explorer]");
const outline = root.dataset.outline;

// No side of an earlier build stays.
rmSync(out, { recursive: true, force: true });
copy("ours");
if (existsSync(join(site, "embed.js"))) {
  const element = copy("element");
  write(element, "index.html", read(join(import.meta.dirname, "host.html")));
  writeHosts(element, write);
}
const floor = copy("floor");
withoutEngine(floor);
write(floor, "index.html", published.replace(LOADS, ""));

for (const peer of readdirSync(bundles)) {
  const into = copy(peer);
  withoutEngine(into);
  withoutTrustedTypes(into);
  const client = join(bundles, peer, "client");
  const manifest = JSON.parse(read(join(client, ".vite/manifest.json")));
  const script = Object.values(manifest).find(({ isEntry }) => isEntry).file;
  write(into, script, read(join(client, script)));
  write(into, "index.html", withScript(await prerendered(peer), script));
}

/** A copy of our site; returns where it is. */
function copy(side) {
  const into = join(out, side);
  rmSync(into, { recursive: true, force: true });
  cpSync(site, into, { recursive: true });
  return into;
}

/** Takes our engine out of a site. */
function withoutEngine(into) {
  for (const file of [...Object.values(engine), "embed.js", "engine.json"]) {
    for (const ending of ["", ".br", ".gz"]) rmSync(join(into, file + ending), { force: true });
  }
}

/** Some peers make markup of text, which our policy forbids. */
function withoutTrustedTypes(into) {
  const headers = read(join(into, "_headers"));
  writeFileSync(join(into, "_headers"), headers.replace(/; require-trusted-types-for [^;\n]*; trusted-types [^;\n]*/g, ""));
}

/** Our page, in the peer's own markup. */
async function prerendered(peer) {
  const server = join(bundles, peer, "server/server.mjs");
  if (!existsSync(server)) return page;
  const { render } = await import(server);
  return fill(page, (hole) =>
    render({
      outline: readOutline(JSON.parse(read(join(site, outline)))),
      blocks: readBlocks(root.querySelector(".ce-page")),
      fixed: hole,
    }),
  );
}

/** Loads the peer's script instead of ours, and the outline beside it. */
function withScript(html, script) {
  const head = [
    `<link rel="preload" as="fetch" crossorigin href="${outline}">`,
    `<script type="module" src="${script}"></script>`,
  ];
  return html.replace(LOADS, "").replace("</head>", `${head.join("\n")}\n</head>`);
}

function write(into, name, content) {
  writeFileSync(join(into, name), content);
  if (!isCompressed) return;
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  writeFileSync(join(into, `${name}.br`), brotliCompressSync(bytes, { params }));
  writeFileSync(join(into, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
