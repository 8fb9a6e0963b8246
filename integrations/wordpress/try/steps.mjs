// The steps that try.sh takes in a WordPress: each by name, in one order, and the first that fails ends
// it. steps.mjs ZIP FOLDER, with WORDPRESS_SITE and WORDPRESS_URL in the environment.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { Browser, until } from "./browser.mjs";

const [ZIP, WORK] = process.argv.slice(2).map((it) => resolve(it));
const { WORDPRESS_SITE: SITE, WORDPRESS_URL: URL_, PICTURES } = process.env;
const HERE = dirname(fileURLToPath(import.meta.url));
const PLUGIN = join(SITE, "wp-content/plugins/condition-explorer");
const INSIDE = `${URL_}/wp-content/plugins/condition-explorer/site/`;
const DELAYED = join(SITE, "wp-content/mu-plugins/delay.php");
/** A link, and nothing that waits for a script. */
const LINK = /<p><a href="[^"]*\/site\/">Runner’s Knee<\/a><\/p>/;

const php = (...task) =>
  execFileSync("php", ["-d", "display_errors=1", join(HERE, "wordpress.php"), SITE, URL_, ...task], {
    encoding: "utf8",
  }).trim();
const source = async (address) => {
  const answer = await fetch(address);
  assert.equal(answer.status, 200, address);
  return answer.text();
};
/** As `assert.match`, without the whole text in the error. */
const has = (text, part) => assert.ok(part.test(text), `${part} is not there`);
const lacks = (text, part) => assert.ok(!part.test(text), `${part} is there`);
const pageOf = (id) => `${URL_}/?page_id=${id}`;
const browser = new Browser();
const tab = await browser.tab();

/** The published text, as the plugin has to put it into a page. */
async function shadow() {
  const index = JSON.parse(await source(`${INSIDE}conditions/index.json`));
  const piece = await source(`${INSIDE}embed/declarative.${index.conditions[0].id}.html`);
  const [early, rest] = piece.split(/<script[^]*?(?=<template)/);
  const [root] = /^[^]*<\/template>/.exec(rest);
  return (early + root).replaceAll("{site}", INSIDE);
}

/** Whether the text can be read in the page: headings from its start to its end, as a screen reader has them. */
async function canBeRead() {
  const headings = [...(await shadow()).matchAll(/<h2 id="(?:symptoms|contributors|answers)-heading">([^<]+)/g)];
  assert.equal(headings.length, 3);
  const spoken = await tab.spoken();
  for (const [, heading] of headings) assert.ok(spoken.includes(heading), `“${heading}” cannot be read`);
}

async function isLive(what) {
  let states;
  const ask = async () => {
    states = (await tab.explorers()).map((it) => it["data-state"]);
    return states.join() === "live";
  };
  await until(`${what} is live`, ask).catch((error) => {
    throw new Error(`${error.message}; explorers: ${states}; asked for last: ${tab.asked.slice(-5)}`);
  });
}

async function keepPicture(name, clip) {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await tab.picture(join(PICTURES, `${name}.png`), clip);
}

/** The notices on a page of the administration. */
const notices = () =>
  tab.evaluate("[...document.querySelectorAll('.notice, .error, #message')].map(it => it.innerText).join('\\n')");
const says = (text) =>
  tab.holds(`the page says “${text}”`, `document.body.innerText.includes(${JSON.stringify(text)})`);

async function upload(file) {
  await tab.open(`${URL_}/wp-admin/plugin-install.php?tab=upload`);
  await tab.file("input[name=pluginzip]", file);
  await tab.evaluate("document.querySelector('#install-plugin-submit').disabled = false");
  await tab.follow("#install-plugin-submit");
}

let written;

const steps = {
  "the administrator is let in": async () => {
    await tab.open(`${URL_}/wp-login.php`);
    await tab.type("#user_login", "admin");
    await tab.type("#user_pass", "on-this-machine-alone");
    await tab.follow("#wp-submit");
    await says("Dashboard");
  },
  "half of the zip is refused, and leaves nothing": async () => {
    const half = join(WORK, "half.zip");
    const whole = readFileSync(ZIP);
    writeFileSync(half, whole.subarray(0, whole.length / 2));
    await upload(half);
    // In WordPress’s own words.
    await says("Incompatible Archive.");
    assert.equal(php("left"), "");
  },
  "fresh upload: the zip is taken by PHP’s default limits, and switched on": async () => {
    await upload(ZIP);
    await says("Plugin installed successfully.");
    await tab.follow("a.button-primary[href*='action=activate']");
    await says("Plugin activated.");
    lacks(await notices(), /Condition Explorer:/);
  },
  "block in the editor, with a live preview": async () => {
    await tab.open(`${URL_}/wp-admin/post-new.php?post_type=page`);
    await tab.holds("the editor is there", "window.wp?.data?.select('core/editor')?.getCurrentPostId()");
    written = await tab.evaluate(`(async () => {
      const { select, dispatch } = wp.data;
      const block = wp.blocks.createBlock("condition-explorer/explorer");
      await dispatch("core/block-editor").insertBlock(block);
      await dispatch("core/editor").editPost({ title: "Knee pain", status: "publish" });
      await dispatch("core/editor").savePost();
      await dispatch("core/block-editor").selectBlock(block.clientId);
      return select("core/editor").getCurrentPostId();
    })()`);
    await isLive("the preview");
    // The editor's word on the saving would stand before it.
    await tab.evaluate("document.querySelectorAll('.components-snackbar').forEach(it => it.click())");
    has(await tab.evaluate("wp.data.select('core/editor').getEditedPostContent()"), /wp:condition-explorer\/explorer/);
    await keepPicture("editor");
  },
  "block on its page: the text comes with it, word for word, with link, language and one script": async () => {
    const html = await source(pageOf(written));
    const piece = await shadow();
    assert.ok(html.includes(piece), "the published text is not in the page as it was published");
    const around = html.replace(piece, "");
    has(around, new RegExp(`<condition-explorer mode="element" lang="en" theme="auto"><a href="${INSIDE}">Runner’s Knee</a>`));
    has(around, /<div class="[^"]*alignwide[^"]*"><condition-explorer/);
    assert.equal(html.match(/<script type="module" async src="[^"]*embed\.js\?ver=[\d.]+"><\/script>/g)?.length, 1);
    lacks(html, /<!--condition-explorer/);
    await tab.open(pageOf(written));
    await isLive("the page");
    await keepPicture("page");
  },
  "the page without scripts: the whole text, and links that lead to the full page": async () => {
    await tab.scripts(false);
    await tab.open(pageOf(written));
    await canBeRead();
    await keepPicture("page-without-scripts");
    await tab.scripts(true);
    assert.ok((await shadow()).includes(`href="${INSIDE}#hip-control"`));
  },
  "shortcode, without what is not allowed": async () => {
    const id = php(
      "page",
      "Short",
      '[condition_explorer theme="dark" text="no" select="&quot;><b" booking="javascript:alert(1)" label="<b>A &amp; B</b>"]',
    );
    const html = await source(pageOf(id));
    assert.ok(html.includes('<condition-explorer mode="element" lang="en" theme="dark"><a href='), "another element");
    lacks(html, /javascript:alert|<b>A|<template shadowrootmode/);
    await tab.open(pageOf(id));
    await isLive("the page");
  },
  ...Object.fromEntries(
    ["twentytwentythree", "twentytwentyone"].map((theme) => [
      `front page in ${theme}: word for word, live, and not too wide`,
      async () => {
        php("front", theme, String(written));
        assert.ok((await source(`${URL_}/`)).includes(await shadow()), "the text is another");
        for (const width of [360, 1440]) {
          await tab.size(width, 900);
          await tab.open(`${URL_}/`);
          await isLive("the front page");
          assert.ok(await tab.evaluate(`document.documentElement.scrollWidth <= ${width}`), `too wide at ${width}`);
          await keepPicture(`front-${theme}-${width}`);
        }
        await tab.size(1440, 900);
      },
    ]),
  ),
  "a page whose optimiser delays scripts to the first touch: read before, live after": async () => {
    writeFileSync(DELAYED, readFileSync(join(HERE, "delay.php")));
    await tab.open(`${URL_}/`);
    await canBeRead();
    assert.ok(!tab.asked.some((it) => it.includes("embed.js")), "the script was not delayed");
    await tab.touch();
    await isLive("the page");
    rmSync(DELAYED);
  },
  "an address that is none is refused in plain words, and changes nothing": async () => {
    await tab.open(`${URL_}/wp-admin/options-general.php`);
    assert.ok((await tab.evaluate("document.body.innerText")).includes("It cannot stand in a frame"));
    await keepPicture("settings");
    await tab.evaluate("document.querySelector('#condition_explorer_site').form.noValidate = true");
    await tab.type("#condition_explorer_site", "our explorer");
    await tab.follow("#submit");
    has(await notices(), /“our explorer” is not an address/);
    assert.equal(php("option", "condition_explorer_site"), "");
  },
  "an address of one’s own: in a frame, from there": async () => {
    php("option", "condition_explorer_site", "https://explorer.example.org/knee");
    const html = await source(pageOf(written));
    has(html, /<condition-explorer mode="frame" lang="[\w-]+" theme="auto"><iframe src="https:\/\/explorer\.example\.org\/knee\/embed\.html" title="[^"]+" sandbox="allow-scripts /);
    has(html, /<script type="module" async src="https:\/\/explorer\.example\.org\/knee\/embed\.js">/);
    php("option", "condition_explorer_site", "");
  },
  "a site with files missing or cut short: said to the administrator, and the page shows the link": async () => {
    const assets = join(PLUGIN, "site/assets");
    const name = readdirSync(assets).find((it) => it.endsWith(".wasm"));
    const [file, aside] = [join(assets, name), join(assets, "aside")];
    const whole = readFileSync(file);
    const isTold = async () => {
      await tab.open(`${URL_}/wp-admin/`);
      has(await notices(), new RegExp(`1 file is missing or not whole: assets/${name}`));
      const html = await source(pageOf(written));
      has(html, LINK);
      lacks(html, /<condition-explorer|embed\.js/);
    };
    renameSync(file, aside);
    await isTold();
    renameSync(aside, file);
    truncateSync(file, 1000);
    await isTold();
    writeFileSync(file, whole);
    await tab.open(pageOf(written));
    await isLive("the page, whole again");
  },
  "update: the next version takes the place of this one, and pages stay live": async () => {
    const newer = join(WORK, "newer.zip");
    php("newer", ZIP, newer);
    await upload(newer);
    await says("This plugin is already installed.");
    await tab.follow("a.update-from-upload-overwrite");
    await says("Plugin updated successfully.");
    has(await source(pageOf(written)), /embed\.js\?ver=99\.0\.0"/);
    await tab.open(pageOf(written));
    await isLive("the page");
  },
  "uninstall: nothing is left, and pages still answer": async () => {
    php("option", "condition_explorer_site", "https://explorer.example.org/");
    await tab.open(`${URL_}/wp-admin/plugins.php`);
    await tab.follow("#deactivate-condition-explorer");
    await tab.press("#delete-condition-explorer");
    await says("was successfully deleted.");
    assert.equal(php("left"), "");
    lacks(await source(pageOf(written)), /condition-explorer/);
  },
  "PHP has complained of nothing in the plugin": () => {
    const log = join(SITE, "../debug.log");
    let said = "";
    try {
      said = readFileSync(log, "utf8");
    } catch {
      // Nothing was written.
    }
    lacks(said, /condition-explorer/);
  },
};

let failed = 0;
for (const [index, [name, step]] of Object.entries(steps).entries()) {
  const number = `[${index + 1}/${Object.keys(steps).length}]`;
  try {
    await step();
    console.log(`${number} ok: ${name}`);
  } catch (error) {
    console.error(`${number} FAILED: ${name}\n${error.stack}`);
    await keepPicture("failed").catch(() => {});
    failed = 1;
    break;
  }
}
await browser.end();
process.exitCode = failed;
