// Pages of other people's, with the explorer in each of the ways that there are: `<host>.<way>.html` in
// a copy of our site. `busy` is like a page that WordPress makes with a theme and some plugins: four
// style sheets, ten scripts of 10 to 90 KB that work for 5 to 60 ms each, five pictures without a size,
// and the explorer between them, where a visitor sees its start: what is out of sight is painted later.

import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const template = (host) => readFileSync(join(import.meta.dirname, `${host}.html`), "utf8");
const SCRIPTS = 10;
const STYLES = 4;
const PICTURES = 5;

/** Writes all of them into a site; `write` compresses as the site does. */
export function writeHosts(site, write) {
  mkdirSync(join(site, "hosts"), { recursive: true });
  const perMs = loopsPerMs();
  for (let at = 0; at < SCRIPTS; at++) write(site, `hosts/${at}.js`, script(at, perMs));
  for (let at = 0; at < STYLES; at++) write(site, `hosts/${at}.css`, styleSheet(at));
  for (let at = 0; at < PICTURES; at++) write(site, `hosts/${at}.svg`, picture(at));
  for (const [way, { head = "", explorer = "" }] of Object.entries(ways(site))) {
    const fill = (host) => template(host).replace("{{head}}", head).replace("{{explorer}}", () => explorer);
    write(site, `small.${way}.html`, fill("small"));
    write(site, `busy.${way}.html`, busy(fill("busy")));
  }
}

/** What the configurator writes, with addresses in this very site. */
function ways(site) {
  const script = '<script type="module" async src="embed.js"></script>';
  const reserve =
    "<style>condition-explorer:not(:defined){display:block;animation:condition-explorer 5s}" +
    "@keyframes condition-explorer{from,to{min-block-size:100svh}}</style>";
  const link = '<a href="./">Runner’s knee</a>';
  // Of the host's own origin, and yet as one of another: in the host's own process.
  const sandbox = "allow-scripts allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox";
  const frame = (more) =>
    `<iframe src="embed.html" title="Runner’s knee" ${more} width="100%" height="800" style="inline-size:100%;block-size:100svh;border:0"></iframe>`;
  const file = readdirSync(join(site, "embed")).find((it) => /^declarative\..*\.html$/.test(it));
  const piece = readFileSync(join(site, "embed", file), "utf8").replaceAll("{site}", "");
  return {
    none: {},
    element: { explorer: `${script}\n${reserve}\n<condition-explorer>${link}</condition-explorer>` },
    frame: {
      explorer: `${script}\n<condition-explorer mode="frame">${frame(`sandbox="${sandbox}" loading="lazy"`)}</condition-explorer>`,
    },
    // Open, or nobody but the element could see when the figure is there.
    declarative: { explorer: piece.replace('"closed"', '"open"') },
    iframe: { explorer: frame("") },
  };
}

function busy(html) {
  const lists = {
    styles: [...Array(STYLES).keys()].map((at) => `<link rel="stylesheet" href="hosts/${at}.css">`),
    scripts: [...Array(SCRIPTS - 1).keys()].map((at) => `<script src="hosts/${at + 1}.js"></script>`),
  };
  const words = `<p>${"Words of the clinic about knees and running. ".repeat(12)}</p>\n`.repeat(3);
  return html
    .replace(/{{(styles|scripts)}}/g, (_, list) => lists[list].join("\n"))
    .replace(/{{picture (\d)}}/g, '<p><img src="hosts/$1.svg" alt="" class="a$1"></p>')
    .replace(/{{words}}/g, words);
}

/** From 10 to 90 KB, with 5 to 60 ms of work on this machine: a loop, so that a slower one works longer. */
function script(at, perMs) {
  const share = at / (SCRIPTS - 1);
  const loops = Math.round((5 + 55 * share) * perMs);
  const work = `(()=>{let x=1;for(let i=0;i<${loops};i++)x=Math.sin(x)+i%7;window.__done=x})();\n`;
  return work + filler(10_000 + 80_000 * share, (n) => `function f${at}_${n}(a,b){return a*${n}+b%${n + 3}}\n`);
}

function loopsPerMs() {
  const loops = 3_000_000;
  const start = performance.now();
  let x = 1;
  for (let i = 0; i < loops; i++) x = Math.sin(x) + (i % 7);
  return x === 0 ? 0 : loops / (performance.now() - start);
}

const styleSheet = (at) =>
  "body{margin:0;font:16px/1.6 serif}main{max-width:44em;margin:auto;padding:1em}img{max-width:100%}\n" +
  filler(30_000, (n) => `.a${n % 7} .b${at}_${n}{color:#${(n % 900) + 100};padding:${n % 9}px}\n`);

const picture = (at) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="${280 + 20 * at}" viewBox="0 0 64 28">` +
  filler(20_000, (n) => `<circle cx="${n % 64}" cy="${n % 28}" r="1" fill="hsl(${(n * 7) % 360} 40% 70%)"/>`) +
  "</svg>";

function filler(bytes, line) {
  let text = "";
  for (let n = 1; text.length < bytes; n++) text += line(n);
  return text;
}
