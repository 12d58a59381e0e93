import type { Prisma } from './generated/client.js';

/** For each part of a filter the condition that it sets; null: none. A part that is forgotten does not compile. */
export type Conditions<Filter, Condition = Prisma.Sql> = {
  readonly [Part in keyof Filter]-?: (value: Exclude<Filter[Part], undefined>) => Condition | null;
};

/** The conditions of the parts that are given, in the order of the map. */
export function conditionsOf<Filter extends object, Condition>(
  filter: Filter,
  conditions: Conditions<Filter, Condition>,
): Map<keyof Filter, Condition> {
  const asked = new Map<keyof Filter, Condition>();
  const ask = <Part extends keyof Filter>(part: Part): void => {
    const value = filter[part];
    const condition = value === undefined ? null : conditions[part](value as Exclude<Filter[Part], undefined>);
    if (condition !== null) asked.set(part, condition);
  };
  for (const part of Object.keys(conditions) as (keyof Filter)[]) ask(part);
  return asked;
}
