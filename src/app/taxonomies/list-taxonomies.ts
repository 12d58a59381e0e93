import { ACTS, TARGETS, type Taxonomy } from '../../domain/taxonomy.js';
import { ACLED_ACTS, ACLED_EVENT_ACTS } from '../../importers/acled-acts.js';
import { CAMEO_ACTS } from '../../importers/cameo-acts.js';
import { PLOVER_ACTS } from '../../importers/plover-acts.js';

export interface TermView {
  term: string;
  /** the broader term that it is a kind of; null for a root */
  parent: string | null;
  label: string;
}

export interface ActView extends TermView {
  /** what other data sets call it; what an import with `acts` takes for it */
  codes: { acled: readonly string[]; cameo: readonly string[]; plover: readonly string[] };
}

/** Where the term itself does not say it. */
const LABELS: Readonly<Record<string, string>> = {
  remote_violence: 'Explosions or remote violence',
  shelling: 'Shelling or artillery',
  remote_explosive: 'Remote explosive, landmine or IED',
  chemical_weapon: 'Chemical weapon',
  territory_seizure: 'Taking of territory by force',
  territory_transfer: 'Non-violent transfer of territory',
  attack_on_civilians: 'Attack on civilians',
  abduction: 'Abduction or forced disappearance',
  excessive_force: 'Excessive force against protesters',
  base_established: 'Headquarters or base established',
  looting: 'Looting, seizure or destruction of property',
  any: 'Anything',
  other: 'Something else',
};

/** The acts and targets that a scope or a report can name, each broader term before its narrower ones. */
export function listTaxonomies(): { acts: ActView[]; targets: TermView[] } {
  const acled = namesByAct({ ...ACLED_EVENT_ACTS, ...ACLED_ACTS });
  const cameo = namesByAct(CAMEO_ACTS);
  const plover = namesByAct(PLOVER_ACTS);
  const codesOf = (term: string) => ({ acled: acled.get(term) ?? [], cameo: cameo.get(term) ?? [], plover: plover.get(term) ?? [] });
  return { acts: termsOf(ACTS).map((row) => ({ ...row, codes: codesOf(row.term) })), targets: termsOf(TARGETS) };
}

const termsOf = (taxonomy: Taxonomy): TermView[] =>
  [...taxonomy].map(([term, parent]) => ({ term, parent, label: LABELS[term] ?? sentence(term.replaceAll('_', ' ')) }));

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function namesByAct(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, act] of Object.entries(table)) names.set(act, [...(names.get(act) ?? []), name]);
  return names;
}
