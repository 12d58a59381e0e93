type Category =
  | 'reconnaissance UAV'
  | 'UAV'
  | 'dual-purpose UAV'
  | 'ballistic missile'
  | 'cruise missile'
  | 'guided bomb'
  | 'surface-to-air and ballistic'
  | 'surface-to-air missile';

export interface Weapon {
  /** as in src/domain/taxonomy.ts; undefined where the category does not tell whether it struck anything */
  act: string | undefined;
  /** the unit in which it is counted */
  unit: string;
}

const WEAPONS: Readonly<Record<Category, Weapon>> = {
  'reconnaissance UAV': { act: 'reconnaissance', unit: 'drones' },
  UAV: { act: 'drone_strike', unit: 'drones' },
  // Watches or strikes: a bulletin that one was shot down does not say which.
  'dual-purpose UAV': { act: undefined, unit: 'drones' },
  'ballistic missile': { act: 'missile_strike', unit: 'missiles' },
  'cruise missile': { act: 'missile_strike', unit: 'missiles' },
  'guided bomb': { act: 'aerial_bombing', unit: 'bombs' },
  'surface-to-air and ballistic': { act: 'missile_strike', unit: 'missiles' },
  // Fired at targets on the ground, on a ballistic path.
  'surface-to-air missile': { act: 'missile_strike', unit: 'missiles' },
};

/**
 * What each weapon of the bulletins is. From "Massive Missile Attacks on Ukraine", compiled by Petro Ivaniuk from daily bulletins of the
 * Ukrainian Air Force (ODC-BY 1.0); drones are told apart here by what that table says of their type.
 */
const MODELS: Readonly<Record<Category, readonly string[]>> = {
  'reconnaissance UAV': [
    'Eleron',
    'Forpost',
    'Granat-4',
    'Merlin-VR',
    'Orlan-10',
    'Orlan-10 and Orlan-30 and ZALA and Supercam',
    'Orlan-10 and Supercam',
    'Orlan-10 and ZALA',
    'Orlan-10 and ZALA and Supercam',
    'Orlan-30',
    'Reconnaissance UAV',
    'Supercam',
    'ZALA',
  ],
  UAV: ['Kub', 'Lancet', 'Shahed-136/131', 'Shahed-136/131 and Lancet', 'Unknown UAV', 'Молнія', 'Молнія and Lancet'],
  'dual-purpose UAV': ['Mohajer-6', 'Orion'],
  'ballistic missile': [
    'Ballistic Missile',
    'Intercontinental Ballistic Missile',
    'Iskander-M',
    'Iskander-M/KN-23',
    'KN-23',
    'X-47 Kinzhal',
    'X-47 Kinzhal and Iskander-M',
  ],
  'cruise missile': [
    '3M22 Zircon',
    'Banderol',
    'Iskander-K',
    'Iskander-K and Kalibr',
    'Kalibr',
    'P-800 Oniks',
    'Unknown Missile',
    'X-101/X-555',
    'X-101/X-555 and Iskander-K',
    'X-101/X-555 and Kalibr',
    'X-101/X-555 and Kalibr and Iskander-K',
    'X-101/X-555 and Kalibr and Iskander-K and X-59',
    'X-101/X-555 and Kalibr and X-22',
    'X-101/X-555 and Kalibr and X-59/X-69',
    'X-22',
    'X-22 and X-31P',
    'X-22 and X-32',
    'X-31',
    'X-31P',
    'X-31PD',
    'X-32',
    'X-35',
    'X-47 Kinzhal and Iskander-M/KN-23',
    'X-59',
    'X-59 and X-35',
    'X-59/X-69',
    'X-59MK2',
    'X-69',
  ],
  'guided bomb': ['GBU'],
  'surface-to-air and ballistic': ['C-300 and Iskander-M', 'C-300/C-400 and Iskander-M', 'C-400 and Iskander-M'],
  'surface-to-air missile': ['C-300', 'C-300/C-400', 'C-400'],
};

/** Named in bulletins, but not in the table above: our own additions. */
const ADDITIONS: readonly [model: string, category: Category][] = [
  ['Aerial Bomb', 'guided bomb'],
  ['Картограф', 'reconnaissance UAV'],
  ['Привет-82', 'UAV'],
];

const keyOf = (model: string): string => model.toLowerCase().replace(/\s+/g, ' ').trim();

const BY_MODEL: ReadonlyMap<string, Weapon> = new Map([
  ...Object.entries(MODELS).flatMap(([category, models]) => models.map((model): [string, Weapon] => [keyOf(model), WEAPONS[category as Category]])),
  ...ADDITIONS.map(([model, category]): [string, Weapon] => [keyOf(model), WEAPONS[category]]),
]);

/**
 * What a model, or several joined by " and ", is. Several that differ are "an air strike" if each struck, else not told.
 * @returns null if the table lacks one of them
 */
export function weaponOf(model: string): Weapon | null {
  const whole = BY_MODEL.get(keyOf(model));
  if (whole) return whole;
  const parts = model.split(' and ').map((part) => BY_MODEL.get(keyOf(part)));
  const [first] = parts;
  if (parts.length < 2 || !first || parts.includes(undefined)) return null;
  const same = (field: keyof Weapon) => parts.every((part) => part?.[field] === first[field]);
  const allStrike = parts.every((part) => part?.act !== undefined && part.act !== 'reconnaissance');
  return { act: same('act') ? first.act : allStrike ? 'air_strike' : undefined, unit: same('unit') ? first.unit : 'missiles and drones' };
}
