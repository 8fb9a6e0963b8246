// Everything that a page could have left behind in this browser.
const done = arguments[arguments.length - 1];
const found = [];
const note = (what, names) => names.forEach((name) => found.push(`${what} ${name}`));
(async () => {
  note("cookie", document.cookie ? document.cookie.split(";") : []);
  note("local storage", Object.keys(localStorage));
  note("session storage", Object.keys(sessionStorage));
  note("database", (await indexedDB.databases()).map((it) => it.name));
  note("cache", await caches.keys());
  note("service worker", (await navigator.serviceWorker.getRegistrations()).map((it) => it.scope));
})().then(() => done(found), (error) => done([`what is stored cannot be read: ${error}`]));
