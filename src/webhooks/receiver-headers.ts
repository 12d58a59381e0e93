/** Headers that a receiver may not choose: what the message and its signature say, what belongs to the connection, and what describes the body. */
const RESERVED =
  /^(webhook-.*|svix-.*|content-.*|proxy-.*|host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|user-agent|http2-settings|accept-encoding|date)$/;

/** What is wrong with a further header's name, or null. Names are compared in lower case. */
export function headerNameFault(name: string): string | null {
  if (!/^[a-z0-9][a-z0-9!#$%&'*+.^_`|~-]{0,99}$/i.test(name)) return 'is not the name of a header; send one such as "Authorization"';
  return RESERVED.test(name.toLowerCase()) ? 'is a header that the service or the connection sets itself; choose another name' : null;
}

/** A header's value that arrives as it was sent: printable ASCII, without blanks around it. */
export const HEADER_VALUE = /^[\x21-\x7e](?:[\x20-\x7e\t]{0,1998}[\x21-\x7e])?$/;
