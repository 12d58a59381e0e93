/** A small tree of terms: each narrower term under its broader one; a root has none. */
export type Taxonomy = ReadonlyMap<string, string | null>;

const tree = (rows: Record<string, string | null>): Taxonomy => new Map(Object.entries(rows));

/** Acts, named after the sub-event types of ACLED where it has one. Reconnaissance is not an attack. */
export const ACTS = tree({
  any_attack: null,
  air_strike: 'any_attack', // ACLED: Air/drone strike
  drone_strike: 'air_strike',
  missile_strike: 'air_strike',
  aerial_bombing: 'air_strike',
  shelling: 'any_attack', // ACLED: Shelling/artillery/missile attack
  armed_clash: 'any_attack',
  ground_assault: 'armed_clash',
  territory_seizure: 'armed_clash', // ACLED: Government regains / Non-state actor overtakes territory
  remote_explosive: 'any_attack', // ACLED: Remote explosive/landmine/IED
  suicide_bomb: 'any_attack',
  grenade: 'any_attack',
  chemical_weapon: 'any_attack',
  naval_attack: 'any_attack',
  attack_on_civilians: 'any_attack', // ACLED: Attack
  sexual_violence: 'attack_on_civilians',
  abduction: 'attack_on_civilians', // ACLED: Abduction/forced disappearance
  cyber_attack: 'any_attack',
  reconnaissance: null,
  mobilisation: null,
  arrest: null,
  looting: null, // ACLED: Looting/property destruction
  blockade: null,
  other: null,
});

/** What is struck. */
export const TARGETS = tree({
  any: null,
  civilian: 'any',
  residential: 'civilian',
  medical: 'civilian',
  education: 'civilian',
  religious: 'civilian',
  cultural: 'civilian',
  humanitarian: 'civilian',
  infrastructure: 'any',
  energy: 'infrastructure',
  power_grid: 'energy',
  gas: 'energy',
  oil: 'energy',
  nuclear: 'energy',
  water: 'infrastructure',
  communications: 'infrastructure',
  transport: 'infrastructure',
  railway: 'transport',
  port: 'transport',
  airport: 'transport',
  shipping: 'transport',
  industry: 'infrastructure',
  food: 'infrastructure',
  government: 'any',
  military: 'any',
});

/** Whether `term` is `broader` or a narrower kind of it. */
export function isKindOf(term: string, broader: string, taxonomy: Taxonomy): boolean {
  for (let current: string | null = term; current !== null; current = taxonomy.get(current) ?? null) if (current === broader) return true;
  return false;
}
