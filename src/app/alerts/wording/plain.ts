import { clip } from '../../../lib/clip.js';

/** What was logged, as it may stand inside a sentence: on one line, without control characters or marks that turn the direction of the text around. */
export function plain(text: string, most = 300): string {
  const line = text
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return clip(line, most);
}

/** What begins a sentence, as it stands in the midst of one. */
export const inSentence = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const quoted = (text: string, most?: number): string => `“${plain(text, most)}”`;

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
