import { nameKey } from '../../lib/name-key.js';

/** A name and its aliases as they are stored and compared; an alias that says the same as another, or as the name, is left out. */
export function namesOf(name: string, aliases: readonly string[]): { name: string; nameKey: string; aliases: string[]; aliasKeys: string[] } {
  const key = nameKey(name);
  const byKey = new Map<string, string>();
  for (const alias of aliases) if (nameKey(alias) !== key && !byKey.has(nameKey(alias))) byKey.set(nameKey(alias), alias);
  return { name, nameKey: key, aliases: [...byKey.values()], aliasKeys: [...byKey.keys()] };
}
