import anyAscii from 'any-ascii';
import cyrillicToLatin from 'cyrillic-to-translit-js';

/** As much of a word as is compared, in characters. */
const LONGEST = 40;

/** Scripts that put no blanks between words; cutting them up is slow, so what has none of them is not asked about. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

// Its types speak of an ES module, which it is not: what is imported is the function itself.
const ukrainian = (cyrillicToLatin as unknown as typeof cyrillicToLatin.default)({ preset: 'uk' });

/**
 * The words of a text, each in the spellings by which it is found: in lower case and without marks, in Latin letters by their shapes (Đà Nẵng as "da nang",
 * Киев as "kiev"), and what is Cyrillic also as Ukraine writes it in passports (Київ as "kyiv", Луганськ as "luhansk"). Letters and digits alone are left.
 */
export function wordsOf(text: string): string[][] {
  // Apostrophes belong to the word: O'Brien, п'ять.
  const composed = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’ʼ`´]/g, '');
  const spaced = UNSPACED.test(composed) ? Array.from(segmenter.segment(composed), ({ segment }) => segment).join(' ') : composed;
  const parts = spaced.split(/[^\p{L}\p{N}\p{M}]+/u);
  const words = parts.map(spellingsOf).filter((spellings) => spellings.length > 0);
  return [...new Map(words.map((spellings) => [spellings.join(' '), spellings])).values()];
}

function spellingsOf(word: string): string[] {
  if (/^[a-z0-9]+$/.test(word)) return [word.slice(0, LONGEST)];
  const bare = word.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const spellings = [bare, anyAscii(word), ...(/\p{Script=Cyrillic}/u.test(word) ? [ukrainian.transform(word)] : [])];
  return [...new Set(spellings.map(clean).filter((spelling) => spelling !== ''))];
}

const clean = (spelling: string): string => [...spelling.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')].slice(0, LONGEST).join('');
