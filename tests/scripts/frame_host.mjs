// Whatever a frame says, its host keeps it in bounds: a height that a page can have, a fragment that
// an address can have, and one change for each frame of the screen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MUCH, forAll } from "./made_up.mjs";

const screen = [];
let port;
Object.assign(globalThis, {
  location: { origin: "https://host.example" },
  getComputedStyle: () => ({ getPropertyValue: () => "" }),
  requestAnimationFrame: (draw) => screen.push(draw),
  cancelAnimationFrame: () => screen.splice(0),
  IntersectionObserver: class {
    observe() {}
    disconnect() {}
  },
  matchMedia: () => ({ matches: true }),
  MessageChannel: class {
    constructor() {
      port = this.port1 = { close() {}, postMessage: () => {} };
    }
  },
});
const { fit } = await import("../../public/element/fit.js");

/** A frame that was fitted, and what its host was told. */
function fitted() {
  const styles = [];
  const scrolls = [];
  const frame = {
    scrollIntoView: () => scrolls.push(parseFloat(margin)),
    addEventListener() {},
    removeEventListener() {},
    attributes: {},
    contentDocument: { URL: "https://explorer.example/embed.html" },
    contentWindow: { postMessage() {} },
    style: new Proxy({}, {
      set(_, name, value) {
        if (name === "blockSize") styles.push(value);
        if (name === "scrollMarginBlockStart") margin = value;
        return true;
      },
    }),
  };
  let margin;
  const told = [];
  const errors = [];
  let ready = 0;
  const select = (fragment) => told.push(fragment);
  const handle = fit(frame, { ready: () => ready++, select, error: (code) => errors.push(code) });
  const say = (data) => port.onmessage({ data: structuredClone(data) });
  const draw = () => screen.splice(0).forEach((it) => it());
  return { handle, told, errors, styles, scrolls, say, draw, readies: () => ready };
}

const isFragment = (it) => it === null || (typeof it === "string" && /^[a-z0-9-]{1,80}$/.test(it));

test("only heights and fragments in bounds are followed", () => {
  let followed = 0;
  forAll((made) => {
    const { handle, told, errors, styles, scrolls, say, draw } = fitted();
    let [height, selected] = [undefined, undefined];
    for (let drawn = 1; drawn <= 3; drawn++) {
      for (const message of made.list(6, () => (made.below(2) ? made.value() : made.object()))) {
        say(message);
        if (Number.isFinite(message?.height) && message.height > 0) height = message.height;
        if (isFragment(message?.selected)) selected = message.selected;
      }
      draw();
      assert.ok(styles.length <= drawn && told.length <= drawn, "once a frame of the screen");
      assert.ok(scrolls.length <= drawn && scrolls.every((it) => it <= 0 && it >= -30_000), String(scrolls));
      const expected = height && `${Math.min(Math.max(Math.ceil(height), 120), 30_000)}px`;
      assert.equal(styles.at(-1), expected);
      assert.equal(told.at(-1), selected);
      assert.equal(handle.selected, selected ?? null);
    }
    assert.ok(told.every(isFragment), String(told));
    assert.ok(errors.length <= 3 && errors.every((it) => /^[a-z]{1,20}$/.test(it)), String(errors));
    followed += styles.length + told.length;
    handle.end();
  });
  assert.ok(followed > 0, "some of it is followed");
});

test("the host scrolls to a place within the frame, and to none without", () => {
  const { scrolls, say, draw } = fitted();
  for (const top of [900, -7, 1e9, NaN, Infinity, "900", null]) {
    say({ top });
    draw();
  }
  assert.deepEqual(scrolls.map(Math.abs), [900, 0, 30_000]);
});

test("what the host itself selects is no news to it", () => {
  const { handle, told, say, draw } = fitted();
  say({ selected: "a" });
  handle.select("b");
  draw();
  assert.deepEqual([handle.selected, told], ["b", []]);
  say({ selected: "b" });
  draw();
  assert.deepEqual(told, []);
});

test("much, and many, take bounded time", () => {
  const { told, styles, say, draw, readies } = fitted();
  const start = performance.now();
  let nested = null;
  for (let depth = 0; depth < 1_000; depth++) nested = { height: nested, selected: nested };
  for (const message of [
    { selected: "a".repeat(MUCH), height: "9".repeat(MUCH) },
    { selected: new Uint8Array(MUCH), height: new Array(MUCH / 10).fill(1) },
    nested,
  ]) {
    say(message);
  }
  draw();
  assert.deepEqual([told, styles], [[], []]);
  for (let at = 0; at < 200_000; at++) say({ height: 500 + (at % 200), selected: at % 2 ? "a" : "b" });
  draw();
  assert.deepEqual([told, styles, readies()], [["a"], ["699px"], 1]);
  assert.ok(performance.now() - start < 30_000);
});
