import { acledAct } from './acled-acts.js';
import { cameoAct } from './cameo-acts.js';
import { ploverAct } from './plover-acts.js';

/** In whose codes a file tells acts → what a code, with its mode where it has one, means. */
export const ACT_CODINGS = {
  acled: (code: string) => acledAct(code, code),
  cameo: (code: string) => cameoAct(code),
  plover: ploverAct,
} satisfies Record<string, (code: string, mode?: string) => string | undefined>;

export type ActCoding = keyof typeof ACT_CODINGS;
export const ACT_CODING_NAMES = Object.keys(ACT_CODINGS) as [ActCoding, ...ActCoding[]];
