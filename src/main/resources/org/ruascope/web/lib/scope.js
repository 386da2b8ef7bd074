/** What is looked at: it stands in the address, so that a view can be shared and gone back to. */

/** Kept when one goes from view to view; all else belongs to one view only. */
const SHARED = ['domain', 'days', 'from', 'to', 'authenticity'];

export const current = () => new URLSearchParams(location.search);

/** The address of a view with the same scope, changed in some points; null removes one. */
export function link(path, changes = {}, keep = SHARED) {
  const parameters = new URLSearchParams();
  for (const [name, value] of current()) if (keep.includes(name)) parameters.append(name, value);
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    for (const each of [value].flat()) if (each !== null && each !== undefined && each !== '') parameters.append(name, each);
  }
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** The address of this very view, changed in some points. */
export const here = (changes) => link(location.pathname, changes, [...current().keys()]);

/** Goes there without loading the page anew; main.js listens. */
export function go(address) {
  history.pushState(null, '', address);
  renew();
}

/** Shows the same view anew: something was done there. */
export const renew = () => dispatchEvent(new Event('ruascope:go'));
