/**
 * CAMEO 1.1b3 event codes → acts (src/domain/taxonomy.ts), as far as they are of force. A code that is not listed means what the longest listed code that it begins
 * with means: 1453 is a 145. Where CAMEO says less than an act needs, the wider act stands: what fights with "artillery and tanks" (194) may shell or assault.
 */
export const CAMEO_ACTS: Readonly<Record<string, string>> = {
  '14': 'protest', // protest
  '145': 'violent_demonstration', // protest violently, riot
  '15': 'mobilisation', // exhibit force posture
  '17': 'other', // coerce
  '171': 'looting', // seize or damage property
  '173': 'arrest', // arrest, detain
  '175': 'attack_on_civilians', // use tactics of violent repression
  '176': 'cyber_attack', // attack cybernetically
  '18': 'any_attack', // assault; use unconventional violence
  '181': 'abduction', // abduct, hijack, take hostage
  '1821': 'sexual_violence', // sexually assault
  '1822': 'torture', // torture
  '183': 'remote_violence', // conduct suicide, car, or other non-military bombing
  '1831': 'suicide_bomb', // carry out suicide bombing
  '1832': 'remote_explosive', // carry out vehicular bombing
  '1833': 'remote_explosive', // carry out roadside bombing
  '1834': 'remote_explosive', // carry out location bombing
  '184': 'attack_on_civilians', // use as human shield
  '185': 'assassination', // attempt to assassinate
  '186': 'assassination', // assassinate
  '19': 'any_attack', // fight; use conventional military force
  '191': 'blockade', // impose blockade, restrict movement
  '192': 'territory_seizure', // occupy territory
  '193': 'armed_clash', // fight with small arms and light weapons
  '195': 'air_strike', // employ aerial weapons
  '1952': 'drone_strike', // employ remotely piloted aerial munitions
  '20': 'any_attack', // use unconventional mass violence; weapons of mass destruction
  '201': 'forced_displacement', // engage in mass expulsion
  '202': 'attack_on_civilians', // engage in mass killings
  '203': 'attack_on_civilians', // engage in ethnic cleansing
};

/** CAMEO's root codes 01 to 20; those that are not listed above are words, aid and sanctions. */
const CODE = /^(?:0[1-9]|1\d|20)\d{0,2}$/;

/** The act of a CAMEO code, however deep; undefined for what is none. */
export function cameoAct(code: string): string | undefined {
  if (!CODE.test(code)) return undefined;
  for (let length = code.length; length >= 2; length -= 1) {
    const act = CAMEO_ACTS[code.slice(0, length)];
    if (act !== undefined) return act;
  }
  return 'other';
}
