import { describe, expect, it } from 'vitest';
import { name } from '../../../src/app/inputs/text.js';
import { nameKey } from '../../../src/lib/name-key.js';

describe('a name', () => {
  it.each(['Київ', 'Đà Nẵng', '  Reuters  ', '👩‍🚀', 'می‌خواهم', '“Wagner” (PMC)', '—'])('may be %j', (text) => {
    expect(name().parse(text)).toBe(text.trim());
  });

  it.each([
    ['a\nb', 'has a line break or another control character; put it on one line'],
    ['a\u2028b', 'has a line break or another control character; put it on one line'],
    ['a\u0007b', 'has a line break or another control character; put it on one line'],
    ['\u200b\u2060 \u00ad', 'has no visible character; send a name that can be read'],
    ['\u202e', 'has no visible character; send a name that can be read'],
  ])('may not be %j', (text, message) => {
    const { error } = name().safeParse(text);
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('equals the same name with invisible characters, which Hebrew and Arabic texts leave behind', () => {
    for (const text of ['Russia\u200e', '\u2067Russia\u2069', 'Rus\u00adsia', ' RUSSIA\u200b']) expect(nameKey(text)).toBe('russia');
  });
});
