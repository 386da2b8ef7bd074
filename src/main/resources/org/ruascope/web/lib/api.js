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
export async function ask(resource, parameters, signal) {
  let response;
  try {
    response = await fetch(address(resource, parameters), { headers: { Accept: 'application/json' }, signal });
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
