/**
 * ACLED's sub-event types (codebook 2024) → acts (src/domain/taxonomy.ts). A disrupted use of weapons may be an attack that was stopped or a find of arms, so it is
 * left out, and with it the act is left open.
 */
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
  'Excessive force against protesters': 'excessive_force',
  'Protest with intervention': 'protest',
  'Peaceful protest': 'protest',
  'Violent demonstration': 'violent_demonstration',
  'Mob violence': 'mob_violence',
  'Headquarters or base established': 'base_established',
  'Non-violent transfer of territory': 'territory_transfer',
  Arrests: 'arrest',
  'Looting/property destruction': 'looting',
  Agreement: 'other',
  'Change to group/activity': 'other',
  Other: 'other',
};

/** An event type alone, where the sub-event type says nothing that we have; strategic developments can be anything. */
export const ACLED_EVENT_ACTS: Readonly<Record<string, string>> = {
  Battles: 'armed_clash',
  'Explosions/Remote violence': 'remote_violence',
  'Violence against civilians': 'attack_on_civilians',
  Protests: 'protest',
  Riots: 'riot',
};

const MIXED = 'Shelling/artillery/missile attack';

/**
 * The act of an event. ACLED counts missiles from the ground among shelling, where they are strikes from the air here, so its notes decide: missiles
 * alone make a strike, and missiles beside shells leave open which it was.
 */
export function acledAct(subType: string, eventType: string | undefined, notes = ''): string | undefined {
  if (subType === MIXED && /\b(?:missiles?|rockets? attack|ballistic)\b/i.test(notes)) {
    return /\b(?:shell\w*|artillery|mortars?|howitzers?)\b/i.test(notes) ? 'remote_violence' : 'missile_strike';
  }
  if (Object.hasOwn(ACLED_ACTS, subType)) return ACLED_ACTS[subType];
  const isOpen = subType === 'Disrupted weapons use' || eventType === undefined || !Object.hasOwn(ACLED_EVENT_ACTS, eventType);
  return isOpen ? undefined : ACLED_EVENT_ACTS[eventType];
}
