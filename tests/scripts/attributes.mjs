// Whatever the attributes of `<condition-explorer>` say, it is a value that is allowed, or none and a
// word to the console.

import assert from "node:assert/strict";
import { test } from "node:test";

import { booking, choice, valid } from "../../public/element/attributes.js";
import { safeAddress } from "../../public/loader/links.js";
import { named } from "../../public/loader/topics.js";
import { MUCH, forAll, held, warnings } from "./made_up.mjs";

const ALLOWED = {
  mode: ["element", "frame"],
  theme: ["auto", "light", "dark"],
  "url-state": ["none", "hash"],
  loading: ["eager", "lazy"],
};
const element = (attributes) => ({ getAttribute: (name) => attributes[name] ?? null });

// First, while nothing has been told yet.
test("much is told in few words, once, and is not kept", () => {
  let told;
  const start = performance.now();
  const kept = held(() => {
    told = warnings(() => {
      for (let at = 0; at < 200; at++) {
        const value = `${at}`.padEnd(MUCH, "https:");
        const much = element({ theme: value, booking: value });
        for (let again = 0; again < 2; again++) {
          assert.equal(choice(much, "theme"), "auto");
          assert.equal(booking(much), null);
        }
      }
    });
  });
  assert.ok(performance.now() - start < 60_000, "in bounded time");
  assert.ok(kept < 5_000_000, `${kept} bytes are kept`);
  assert.ok(told.length > 0 && told.length <= 100, `${told.length} words to the console`);
  assert.ok(told.every((it) => it.length < 250), "all of them short");
  assert.equal(new Set(told).size, told.length);
  assert.equal(safeAddress(`https://a.example/${"b".repeat(MUCH)}`)?.length, MUCH + 18);
});

test("a choice is one of those that there are", () => {
  warnings(() =>
    forAll((made) => {
      for (const [name, allowed] of Object.entries(ALLOWED)) {
        const value = made.text();
        const chosen = choice(element({ [name]: value }), name);
        assert.equal(chosen, allowed.includes(value) ? value : allowed[0]);
      }
      const allowed = made.list(3, () => made.text());
      const value = valid(element({ condition: made.text() }), "condition", allowed);
      assert.ok(value === null || allowed.includes(value));
    }),
  );
});

test("an address to book at is whole and safe, wherever it stands", () => {
  let safe = 0;
  warnings(() =>
    forAll((made) => {
      const address = booking(element({ booking: made.text() }));
      if (address === null) return;
      safe++;
      for (const base of ["https://host.example/a/b", "http://host.example/", "about:blank"]) {
        const { protocol, href } = new URL(address, base);
        assert.deepEqual([protocol, href], ["https:", address]);
      }
    }),
  );
  assert.ok(safe > 0, "some of them are safe");
});

test("what a fragment names is of a known kind", () => {
  forAll((made) => {
    const { kind, id } = named(made.text());
    assert.ok([null, "contributor", "faq", "phase"].includes(kind));
    assert.equal(kind === null, id === null);
  });
});
