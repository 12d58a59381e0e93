import { z } from 'zod';
import { maskUrl } from '../../lib/mask-urls.js';

const SCHEME = 'mailto:';
const MOST_RECIPIENTS = 20;
const address = z.email().max(254);

/** The addresses of an e-mail endpoint, from `mailto:` with the addresses behind it or from the addresses alone; blanks around them do not count. */
function addressesIn(text: string): string[] {
  const list = text.slice(0, SCHEME.length).toLowerCase() === SCHEME ? text.slice(SCHEME.length) : text;
  return list.split(',').map((part) => part.replace(/^ +| +$/g, ''));
}

/** How an e-mail endpoint is stored: `mailto:desk@example.org,night@example.org`. To be called for what has no fault. */
export const mailtoOf = (text: string): string => `${SCHEME}${[...new Set(addressesIn(text))].join(',')}`;

export const recipientsOf = (url: string): string[] => addressesIn(url);

/** Why mail cannot be sent there, in words for whoever registers it; null if it can, as far as the text tells. */
export function recipientsFault(text: string): string | null {
  const addresses = addressesIn(text);
  if (addresses.length > MOST_RECIPIENTS) return `must name at most ${MOST_RECIPIENTS} addresses`;
  const faulty = addresses.find((one) => !address.safeParse(one).success);
  if (faulty === undefined) return null;
  return `must be e-mail addresses, such as mailto:desk@example.org or mailto:desk@example.org,night@example.org; ${JSON.stringify(maskUrl(faulty).slice(0, 100))} is none`;
}
