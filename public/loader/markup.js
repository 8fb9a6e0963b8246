// From published markup, as text, to elements. A host may forbid scripts to make markup of text
// (`require-trusted-types-for 'script'`). The browser's own safe parser is allowed there, and so is
// what makes elements one by one.

/** Nothing of ours is taken out but what could run, of which there is none. */
const KEEP_ALL = { removeElements: [], removeAttributes: [], comments: true };

/** The one element that stands in a text. */
export function parse(text) {
  const parsed = Document.parseHTML?.(text, { sanitizer: KEEP_ALL }).body ?? read(text);
  return parsed.firstElementChild;
}

const SVG = "http://www.w3.org/2000/svg";
const VOID = /^(?:area|br|col|hr|img|input|link|meta|source|track|wbr)$/;
const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gi;
const ATTRIBUTE = /([^\s="/]+)(?:="([^"]*)")?/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads well-formed markup: what is published is, and nothing else comes here. */
function read(text) {
  const top = document.createDocumentFragment();
  let parent = top;
  for (const [token, closes, name, attributes] of text.matchAll(TOKEN)) {
    if (closes) parent = parent.parentNode;
    else if (name) {
      const isSvg = name === "svg" || parent.namespaceURI === SVG;
      const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(name);
      for (const [, key, value = ""] of attributes.matchAll(ATTRIBUTE)) element.setAttribute(key, plain(value));
      parent.append(element);
      if (!attributes.endsWith("/") && !VOID.test(name)) parent = element;
    } else if (!token.startsWith("<")) parent.append(plain(token));
  }
  return top;
}

const plain = (text) =>
  text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (whole, hex, code, name) =>
    code ? String.fromCodePoint(parseInt(code, hex ? 16 : 10)) : NAMED[name] ?? whole,
  );
