/** What has not come by then is not waited for. */
const LATEST_MS = 15_000;

/** `again` goes past what the browser may have kept of a damaged answer. */
export async function fetchJson(address, again) {
  const response = await fetch(address, { cache: again ? "reload" : "default" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Lets the browser parse published markup: none is ever written from text. */
function fetchDocument(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = LATEST_MS;
    request.onloadend = () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(`${address}: ${request.status}`));
    request.send();
  });
}

/** A text, at once: nothing goes on meanwhile. */
export function fetchNow(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return request.responseText;
}

/** The root element of a published fragment. */
export async function fetchRoot(address) {
  const { body } = await fetchDocument(address);
  // A fragment ends with a comment. Half of one must never take the place of a whole one.
  if (body.lastChild?.nodeType !== Node.COMMENT_NODE) throw new Error(`${address}: damaged`);
  return body.querySelector("[data-explorer]");
}

/** The root element that was published for a condition. */
export async function fetchPublished(site, condition) {
  const index = await fetchJson(new URL("conditions/index.json", site));
  const { fragment } = index.conditions.find((it) => it.id === condition);
  return fetchRoot(new URL(fragment, site));
}
