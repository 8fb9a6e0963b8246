// Publishes the peers' sites: `node publish.mjs BUNDLES SITE OUT`.
//
// Each is SITE, a built site of ours, with the peer's script in place of our engine and, for
// peers that have a server side, the peer's own prerendered markup in place of ours. That has to be
// the same markup, or nothing is published.

import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { parse } from "parse5";

import { readMarkup } from "./shared/markup.js";
import { readOutline } from "./shared/outline.js";

const [bundles, site, out] = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf8");
const page = read(join(site, "index.html"));
const compressed = existsSync(join(site, "index.html.br"));

const engine = JSON.parse(read(join(site, "engine.json")));
const ours = published(page);
const outline = JSON.parse(read(join(site, ours.outline)));

for (const peer of readdirSync(bundles)) {
  const into = join(out, peer);
  rmSync(into, { recursive: true, force: true });
  cpSync(site, into, { recursive: true });
  for (const file of [...Object.values(engine), "engine.json"]) {
    for (const ending of ["", ".br", ".gz"]) rmSync(join(into, file + ending), { force: true });
  }
  cpSync(join(bundles, peer, "client/assets"), join(into, "assets"), { recursive: true });
  const manifest = JSON.parse(read(join(bundles, peer, "client/.vite/manifest.json")));
  const script = Object.values(manifest).find(({ isEntry }) => isEntry).file;
  const html = withScript(await prerendered(peer), script);
  write(into, "index.html", html);
  write(into, script, read(join(into, script)));
}

/** Our page with the peer's own markup in it. */
async function prerendered(peer) {
  const server = join(bundles, peer, "server/server.mjs");
  if (!existsSync(server)) return page;
  const { render } = await import(server);
  const { document } = parseHTML(page);
  const queue = [...ours.fixed];
  const html = await render({
    outline: readOutline(outline),
    markup: readMarkup(document.querySelector("[data-explorer]")),
    fixed: () => queue.shift(),
  });
  const whole = page.slice(0, ours.start) + html + page.slice(ours.end);
  const [expected, rendered] = [ours.tree, published(whole).tree];
  const at = rendered.findIndex((line, index) => line !== expected[index]);
  if (at >= 0 || rendered.length !== expected.length) {
    const near = (tree) => tree.slice(Math.max(at - 3, 0), at + 1).join("\n  ");
    throw new Error(`${peer} renders\n  ${near(rendered)}\nwhere ours is\n  ${near(expected)}`);
  }
  return whole;
}

/** Loads the peer's script instead of ours, and the outline beside it. */
function withScript(html, script) {
  const boot = /<script type="module" src="[^"]*"><\/script>/;
  if (!boot.test(html)) throw new Error("the page has no loader to replace");
  return html.replace(
    boot,
    `<link rel="preload" as="fetch" crossorigin href="${ours.outline}">\n` +
      `<script type="module" src="${script}"></script>`,
  );
}

/** What stands in a page's root: its extent, its fixed markup in order, and its tree, a line a node. */
function published(html) {
  const root = find(parse(html, { sourceCodeLocationInfo: true }), "data-explorer");
  const { startTag, endTag } = root.sourceCodeLocation;
  const fixed = [];
  const tree = [];
  walk(root, html, fixed, tree, true);
  return {
    outline: attribute(root, "data-outline"),
    start: startTag.endOffset,
    end: endTag.startOffset,
    fixed,
    tree,
  };
}

function walk(parent, html, fixed, tree, toTopic) {
  for (const node of parent.childNodes) {
    // Markers of hydration, and white space between elements.
    if (node.nodeName === "#comment") continue;
    if (node.nodeName === "#text") {
      const text = node.value.trim();
      if (text) tree.push(text);
      continue;
    }
    const attributes = node.attrs.filter(({ name }) => name !== "data-hk");
    const written = attributes.map(({ name, value }) => `${name}=${JSON.stringify(value.trim())}`);
    tree.push(`<${[node.nodeName, ...written.sort()].join(" ")}>`);
    const isFixed = attribute(node, "data-opaque") !== undefined;
    if (toTopic && isFixed) {
      const { startTag, endTag } = node.sourceCodeLocation;
      fixed.push(html.slice(startTag.endOffset, endTag.startOffset));
    }
    walk(node, html, fixed, tree, toTopic && !isFixed);
    tree.push(`</${node.nodeName}>`);
  }
}

function find(node, name) {
  if (node.attrs && attribute(node, name) !== undefined) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return null;
}

function attribute(node, name) {
  return node.attrs.find((it) => it.name === name)?.value;
}

function write(into, name, content) {
  writeFileSync(join(into, name), content);
  if (!compressed) return;
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  writeFileSync(join(into, `${name}.br`), brotliCompressSync(bytes, { params }));
  writeFileSync(join(into, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
