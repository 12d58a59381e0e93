import { describe, expect, it } from 'vitest';
import { decideChanges } from '../../../src/app/record/decide-changes.js';
import { decidePublicity } from '../../../src/app/record/decide-publicity.js';
import type { Visibility } from '../../../src/domain/vocabulary.js';
import { entry, rules } from '../../support/entries.js';
import { feb } from '../../support/facts.js';

/** The pledge as it was logged before it began, and what becomes of it on 2 February. */
function decide(before: Visibility, after: Visibility) {
  const logged = decideChanges([entry({}, { visibility: before })], rules, {
    now: feb(0),
    trigger: { cause: 'statement', facts: ['said'], validAt: feb(0) },
  });
  const [written] = logged.entries;
  const [change] = logged.effects.changes;
  if (!written || !change) throw new Error('It was logged');
  const publicity = { visibility: after, publishAt: null, unpublishedFor: after === 'unpublished' ? 'It was never said.' : null };
  return decidePublicity(written, rules, publicity, { ...change, cursor: '7' }, feb(2));
}

describe('given a pledge that was logged', () => {
  it.each<[before: Visibility, after: Visibility, events: string[], silenced: string[], moved: string[]]>([
    ['draft', 'public', ['commitment.recorded'], [], ['commitment']],
    ['unpublished', 'public', ['commitment.recorded'], [], ['commitment']],
    ['public', 'public', [], [], []],
    ['public', 'draft', [], ['commitment'], ['commitment']],
    ['public', 'unpublished', [], ['commitment'], ['commitment']],
    ['draft', 'unpublished', [], [], []],
  ])('when it was %s and becomes %s', (before, after, events, silenced, moved) => {
    const decision = decide(before, after);
    expect(decision.effects.events.map(({ type }) => type)).toEqual(events);
    expect(decision.effects.silenced).toEqual(silenced);
    expect(decision.moved).toEqual(moved);
    expect(decision.effects.amended).toMatchObject([{ id: 'commitment', fields: { visibility: after, publishAt: null } }]);
    expect(decision.entries).toMatchObject([{ stored: { visibility: after, edit: 2 } }]);
  });

  it('when it is published, it is told of as recorded now, with the status and the cursor of its latest change', () => {
    const [event] = decide('draft', 'public').effects.events;
    expect(event).toMatchObject({ commitmentId: 'commitment', sequence: 1, timestamp: feb(2) });
    expect(event?.data).toMatchObject({ from: null, to: 'announced', cause: 'edit', facts: ['commitment'], cursor: '7', late: false });
  });
});
