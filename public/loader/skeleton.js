/**
 * The fingerprint of what hydration walks. Must do exactly what `publish::skeleton::fingerprint`
 * does.
 */
export function skeletonOf(root) {
  let hash = 0x811c9dc5;
  const add = (text) => {
    for (const c of text) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193);
  };
  const walk = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) {
      add(`<${node.localName}>`);
      if (!node.hasAttribute("data-opaque")) node.childNodes.forEach(walk);
      add("/");
    } else if (node.nodeType === Node.COMMENT_NODE) add("!");
    else if (node.nodeType === Node.TEXT_NODE) add("#");
  };
  root.childNodes.forEach(walk);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
