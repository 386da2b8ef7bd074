/** Elements with text; nothing that comes from a report is ever taken for markup. */

/**
 * Makes an element.
 * @param {string} name such as "p", or "p.note" with classes
 * @param {object} [attributes] attributes; those that begin with "on" are listeners; false and
 *     undefined leave one out
 * @param {...(Node|string|number|null|undefined|Array)} children texts and elements
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined).map(node));
  return element;
}

function set(element, key, value) {
  if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
  else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : String(value));
}

function node(child) {
  return child instanceof Node ? child : document.createTextNode(String(child));
}

/** A width that depends on figures; style attributes are forbidden by the page's own policy. */
export function sized(element, property, share) {
  element.style.setProperty(property, `${(100 * share).toFixed(2)}%`);
  return element;
}
