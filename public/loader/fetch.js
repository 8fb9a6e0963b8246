export async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Lets the browser parse published markup: none is ever written from text. */
export function fetchDocument(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onloadend = () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(`${address}: ${request.status}`));
    request.send();
  });
}

/** The root element that was published for a condition. */
export async function fetchPublished(site, condition) {
  const index = await fetchJson(new URL("conditions/index.json", site));
  const listed = index.conditions.find((it) => it.id === condition);
  const published = await fetchDocument(new URL(listed.fragment, site));
  return published.querySelector("[data-explorer]");
}
