import { recipientsOf } from './recipients.js';

/** Where an endpoint is, without what must stay secret in its address: the host of a URL, the domain of the first of its e-mail addresses. */
export function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return protocol === 'mailto:' ? (recipientsOf(url)[0]?.split('@').at(-1) ?? '') : host;
}
