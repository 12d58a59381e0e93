/**
 * PLOVER event types with their modes (as in POLECAT) → acts (src/domain/taxonomy.ts), as far as they are of force. A type alone stands for its modes that are not
 * listed.
 */
export const PLOVER_ACTS: Readonly<Record<string, string>> = {
  ASSAULT: 'any_attack',
  'ASSAULT:abduct': 'abduction',
  'ASSAULT:aerial': 'air_strike',
  'ASSAULT:assassinate': 'assassination',
  'ASSAULT:crowd-control': 'excessive_force',
  'ASSAULT:destroy': 'any_attack',
  'ASSAULT:drone': 'drone_strike',
  'ASSAULT:explosives': 'remote_explosive',
  'ASSAULT:firearms': 'any_attack',
  'ASSAULT:heavy-weapons': 'any_attack',
  'ASSAULT:sexual': 'sexual_violence',
  'ASSAULT:suicide-attack': 'suicide_bomb',
  'ASSAULT:targeted': 'assassination',
  'ASSAULT:torture': 'torture',
  COERCE: 'other',
  'COERCE:arrest': 'arrest',
  'COERCE:confiscate': 'looting',
  'COERCE:cyber': 'cyber_attack',
  'COERCE:deport': 'forced_displacement',
  'COERCE:seize': 'looting',
  MOBILIZE: 'mobilisation',
  PROTEST: 'protest',
  'PROTEST:riot': 'riot',
};

/** Its other event types, which are words, aid and sanctions. */
const OTHERS = new Set([
  'ACCUSE',
  'AGREE',
  'AID',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'DEMAND',
  'REJECT',
  'REQUEST',
  'RETREAT',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
]);

/** The act of an event type with its mode, in one text or in two: `ASSAULT`, `ASSAULT:drone`, `assault-drone`; undefined for what is none. */
export function ploverAct(text: string, mode?: string): string | undefined {
  const [, type = '', own] = /^([a-z]+)(?:[\s:/_-]+(.+))?$/i.exec(text) ?? [];
  const key = type.toUpperCase();
  const part = (mode ?? own ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return PLOVER_ACTS[`${key}:${part}`] ?? PLOVER_ACTS[key] ?? (OTHERS.has(key) ? 'other' : undefined);
}
