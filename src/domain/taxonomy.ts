/** A small tree of terms: each narrower term under its broader one; a root has none. */
export type Taxonomy = ReadonlyMap<string, string | null>;

const tree = (rows: Record<string, string | null>): Taxonomy => new Map(Object.entries(rows));

/** Acts, named after the sub-event types of ACLED where it has one. Reconnaissance is not an attack, and neither are protests and riots. */
export const ACTS = tree({
  any_attack: null,
  remote_violence: 'any_attack', // ACLED: Explosions/Remote violence
  air_strike: 'remote_violence', // ACLED: Air/drone strike
  drone_strike: 'air_strike',
  missile_strike: 'air_strike',
  aerial_bombing: 'air_strike',
  shelling: 'remote_violence', // ACLED: Shelling/artillery/missile attack
  remote_explosive: 'remote_violence', // ACLED: Remote explosive/landmine/IED
  suicide_bomb: 'remote_violence',
  grenade: 'remote_violence',
  chemical_weapon: 'remote_violence',
  armed_clash: 'any_attack',
  ground_assault: 'armed_clash',
  territory_seizure: 'armed_clash', // ACLED: Government regains / Non-state actor overtakes territory
  naval_attack: 'any_attack',
  attack_on_civilians: 'any_attack', // ACLED: Attack
  sexual_violence: 'attack_on_civilians',
  abduction: 'attack_on_civilians', // ACLED: Abduction/forced disappearance
  torture: 'attack_on_civilians',
  forced_displacement: 'attack_on_civilians',
  excessive_force: 'attack_on_civilians', // ACLED: Excessive force against protesters
  assassination: 'any_attack',
  cyber_attack: 'any_attack',
  reconnaissance: null,
  mobilisation: null,
  base_established: 'mobilisation', // ACLED: Headquarters or base established
  territory_transfer: null, // ACLED: Non-violent transfer of territory
  arrest: null,
  looting: null, // ACLED: Looting/property destruction
  blockade: null,
  riot: null,
  mob_violence: 'riot',
  violent_demonstration: 'riot',
  protest: null,
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
