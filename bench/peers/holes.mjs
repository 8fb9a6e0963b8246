// A peer renders the page's structure and leaves holes where fixed text and artwork stand; each is
// filled with what stands at that place in the published page. Wherever else the two differ, in an
// element, an attribute or a text, is an error: all sides have the same markup.

import { parse } from "parse5";

/** `render` gets a function that makes holes, and returns the markup inside the root. */
export async function fill(page, render) {
  let count = 0;
  const html = await render(() => `<!--hole:${count++}-->`);
  const { startTag, endTag } = rootOf(page).sourceCodeLocation;
  const around = (content) =>
    page.slice(0, startTag.endOffset) + content + page.slice(endTag.startOffset);
  const content = [];
  compare(rootOf(around(html)), rootOf(page), page, content);
  const missing = Array.from({ length: count }, (_, index) => index).filter(
    (it) => !(it in content),
  );
  if (missing.length)
    throw new Error(`${missing.length} of ${count} holes have no place in the page`);
  return around(html.replace(/<!--hole:(\d+)-->/g, (_, index) => content[index]));
}

function compare(rendered, published, page, content) {
  const [is, should] = [written(rendered), written(published)];
  if (is !== should) throw new Error(`rendered is ${is}, published is ${should}`);
  const hole = rendered.childNodes
    ?.map(({ data }) => /^hole:(\d+)$/.exec(data ?? ""))
    .find(Boolean);
  if (hole) {
    const { startTag, endTag } = published.sourceCodeLocation;
    content[hole[1]] = page.slice(startTag.endOffset, endTag.startOffset);
    return;
  }
  const [own, ours] = [children(rendered), children(published)];
  own.forEach((child, at) => {
    if (!ours[at]) throw new Error(`${is} has ${written(child)}, and should not`);
    compare(child, ours[at], page, content);
  });
  if (ours.length > own.length) throw new Error(`${is} lacks ${written(ours[own.length])}`);
}

/** All but markers of hydration, and white space between elements. */
function children(node) {
  const isMarker = ({ nodeName, value }) =>
    nodeName === "#comment" || (nodeName === "#text" && !value.trim());
  return (node.childNodes ?? []).filter((child) => !isMarker(child));
}

function written(node) {
  if (node.nodeName === "#text") return JSON.stringify(node.value.trim());
  const attributes = node.attrs
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value.trim())}`);
  return `<${node.nodeName}${attributes.sort().join("")}>`;
}

function rootOf(html) {
  const find = (node) =>
    node.attrs?.some(({ name }) => name === "data-explorer")
      ? node
      : node.childNodes?.map(find).find(Boolean);
  return find(parse(html, { sourceCodeLocationInfo: true }));
}
