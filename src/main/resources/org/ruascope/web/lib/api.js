/** Asks the interface at /api; docs are at /api/openapi.yaml. */

/** Why there is no answer, in words for people. */
export class Problem extends Error {
  constructor({ title, detail }) {
    super(title);
    this.detail = detail;
  }
}

/**
 * @param {string} resource such as "overview"
 * @param {URLSearchParams} parameters
 * @param {AbortSignal} [signal] gives the question up
 */
export const ask = (resource, parameters, signal) =>
  answer(address(resource, parameters), { headers: { Accept: 'application/json' }, signal });

/**
 * Has something done.
 * @param {string} deed such as "alert/silence"
 * @param {object} wanted texts by name
 */
export const tell = (deed, wanted) =>
  answer(`/api/${deed}`, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify(wanted) });

async function answer(url, request) {
  let response;
  try {
    response = await fetch(url, request);
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem({ title: "ruascope doesn't answer", detail: 'See whether it runs, and load the page again.' });
  }
  const body = await response.json().catch(() => ({ title: `The answer is no JSON (${response.status})`, detail: 'See what stands between this browser and ruascope.' }));
  if (!response.ok) throw new Problem(body);
  return body;
}

export function address(resource, parameters) {
  const query = parameters.toString();
  return `/api/${resource}${query ? `?${query}` : ''}`;
}
