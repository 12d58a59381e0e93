/** What stands in place of a secret: it may stand in any part of a URL, and no generator of secrets makes it. */
export const MASK = '***';

/** Names of parameters that hold what opens something. */
const SECRET_NAME =
  /token|secret|passw|passphrase|pwd|credential|api-?_?key|auth(?!or)|signature|session|jwt|bearer|^(pass|key|sig|sid|code|otp|hash|hmac)$|[_-](key|sig)$|^x-(amz|goog)-/i;
/** Part of a path that nobody would think of: long, of letters and digits. */
const isToken = (text: string): boolean => /^[\w~.+:@=-]{16,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text);
/** Behind these beginnings of paths the address of a chat's webhook is secret. */
const CHATS: readonly [host: RegExp, beginning: RegExp][] = [
  [/(^|\.)slack(-gov)?\.com$/, /^\/(services|workflows|triggers)\//],
  [/(^|\.)discord(app)?\.com$/, /^\/api(\/v\d+)?\/webhooks\//],
  [/(^|\.)(office|office365)\.com$/, /^\/webhook(b2)?\//],
  [/(^|\.)telegram\.org$/, /^\/bot/],
  [/(^|\.)zapier\.com$/, /^\/hooks\//],
  [/(^|\.)ifttt\.com$/, /^\/trigger\//],
  [/(^|\.)make\.com$/, /^\//],
];

type Extent = 'all' | 'secrets';

/**
 * The URL with what opens something masked: a user's name and password, the values of parameters, and what is secret in its path. Any other text comes back as it is.
 * @param extent `all` for the address of an endpoint: every value of a parameter, and whatever looks like a key in its path; else what is named like a secret, and known chats
 */
export function maskUrl(text: string, extent: Extent = 'all'): string {
  // Also as browsers read it: `https:/…`, `https:\…`.
  const parts = /^(https?:[/\\]*|[a-z][a-z0-9+.-]*:\/\/)([^/\\?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text);
  if (!parts) return text;
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = parts;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const user = host === authority ? '' : `${MASK}@`;
  const masked = (parameters: string) => parameters.slice(0, 1) + maskParameters(parameters.slice(1), extent);
  return `${scheme}${user}${host}${maskPath(host, path, extent)}${masked(query)}${masked(fragment)}`;
}

function maskPath(host: string, path: string, extent: Extent): string {
  const name = host.replace(/:\d*$/, '').toLowerCase();
  const chat = CHATS.find(([hosts, beginning]) => hosts.test(name) && beginning.test(path));
  const open = chat?.[1].exec(path)?.[0];
  if (open !== undefined) return path.length > open.length ? `${open}${MASK}` : path;
  const segments = path.split('/');
  return extent === 'all' ? segments.map((segment) => (isToken(segment) ? MASK : segment)).join('/') : path;
}

function maskParameters(parameters: string, extent: Extent): string {
  return parameters
    .split('&')
    .map((parameter) => {
      const end = parameter.indexOf('=');
      if (end < 0) return extent === 'all' && parameter !== '' ? MASK : parameter;
      const isSecret = extent === 'all' || SECRET_NAME.test(decoded(parameter.slice(0, end)));
      return isSecret && end < parameter.length - 1 ? `${parameter.slice(0, end)}=${MASK}` : parameter;
    })
    .join('&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape names nothing that we know.
    return text;
  }
}

const URLS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`\\]+/gi;

/** A text with the credentials in its URLs masked. */
export const maskCredentials = (text: string): string => (text.includes('://') ? text.replace(URLS, (url) => maskUrl(url, 'secrets')) : text);

/** The same for every text in a value, as JSON has them. */
export function maskWithin<T>(value: T, mask: (text: string) => string = maskCredentials): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((item) => maskWithin(item, mask)) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskWithin(item, mask)])) as T;
}
