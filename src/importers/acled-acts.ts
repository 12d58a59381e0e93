/** ACLED's sub-event types (codebook 2024) → acts (src/domain/taxonomy.ts). A type that names no act of violence or none of ours is left out. */
export const ACLED_ACTS: Readonly<Record<string, string>> = {
  'Government regains territory': 'territory_seizure',
  'Non-state actor overtakes territory': 'territory_seizure',
  'Armed clash': 'armed_clash',
  'Chemical weapon': 'chemical_weapon',
  'Air/drone strike': 'air_strike',
  'Suicide bomb': 'suicide_bomb',
  'Shelling/artillery/missile attack': 'shelling',
  'Remote explosive/landmine/IED': 'remote_explosive',
  Grenade: 'grenade',
  'Sexual violence': 'sexual_violence',
  Attack: 'attack_on_civilians',
  'Abduction/forced disappearance': 'abduction',
  Arrests: 'arrest',
  'Looting/property destruction': 'looting',
};

/** An event type alone, where the sub-event type says nothing that we have. Protests, riots and agreements are no attacks. */
export const ACLED_EVENT_ACTS: Readonly<Record<string, string>> = {
  Battles: 'armed_clash',
  'Explosions/Remote violence': 'any_attack',
  'Violence against civilians': 'attack_on_civilians',
  Protests: 'other',
  Riots: 'other',
  'Strategic developments': 'other',
};
