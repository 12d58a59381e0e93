import { beforeAll, describe, expect, it, test } from 'vitest';
import { rebuildSearch } from '../../../src/app/commitments/refresh-search.js';
import { recordDueChanges } from '../../../src/app/record/record-due-changes.js';
import { type TestApp, testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';

const said = { name: 'The Bulletin', saidAt: '2026-01-30T09:00:00Z', publishedAt: '2026-01-30T09:15:00Z' };
const party = (name: string, role = 'committer', kind = 'state') => ({ name, role, kind });

// By a short name; each is logged an hour after the one before, from 2026-02-01T00:00:00Z on.
const LOGGED = {
  kyiv: {
    title: 'Week-long pause of strikes on Київ',
    kind: 'strike_moratorium',
    parties: [party('Russia'), party('Ukraine', 'beneficiary')],
    scope: { areas: [{ code: 'UA-30' }] },
    start: '2026-01-30T00:00:00Z',
    end: '2026-02-10T00:00:00Z',
    tags: ['energy', 'talks'],
    source: said,
  },
  wholeCountry: {
    title: 'All of Ukraine but Luhansk',
    kind: 'ceasefire',
    parties: [party('Russia')],
    scope: { areas: [{ code: 'UA' }], exceptAreas: [{ code: 'UA-09' }] },
    start: '2026-01-01T00:00:00Z',
    end: '2026-01-20T00:00:00Z',
    source: said,
  },
  luhansk: {
    title: 'Перемир’я: Луганськ',
    kind: 'ceasefire',
    parties: [party('Міністерство оборони', 'committer', 'government_body')],
    scope: { areas: [{ code: 'UA-09' }] },
    start: '2026-03-01T00:00:00Z',
    tags: ['Energy'],
    source: said,
  },
  release: {
    title: 'Release of O’Brien and 100 others (50%_off)',
    kind: 'release',
    mode: 'perform',
    parties: [party('Đặng Foundation', 'committer', 'organisation'), party('Volodymyr Zelensky', 'mediator', 'person')],
    start: '2026-01-30T00:00:00Z',
    end: '2026-03-01T00:00:00Z',
    source: said,
  },
  unsaid: {
    title: 'Ereignis in Łódź',
    kind: 'other',
    parties: [party('Володимир Зеленський', 'committer', 'person')],
    tags: ["it's \\ a tag:* | !"],
  },
};
type Name = keyof typeof LOGGED;

describe('a list of commitments', () => {
  let service: TestApp;
  let calls: ReturnType<typeof callsTo>;
  const ids = new Map<string, Name>();
  const actors = new Map<string, string>();
  const named = async (query: object, key?: object): Promise<Name[]> => {
    const url = `/v1/commitments?${new URLSearchParams(query as Record<string, string>)}`;
    const { items } = key ? await calls.getAs(key, url) : await calls.get(url);
    return items.map(({ id }: { id: string }) => ids.get(id));
  };

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-02-01T00:00:00Z' });
    calls = callsTo(service);
    for (const [name, body] of Object.entries(LOGGED)) {
      const { id, parties } = await calls.post('/v1/commitments', body);
      ids.set(id, name as Name);
      for (const { actor } of parties) actors.set(actor.name, actor.id);
      service.context.clock.advance(3_600_000);
    }
    await calls.patch(`/v1/actors/${actors.get('Міністерство оборони')}`, { parentId: actors.get('Ukraine'), aliases: ['MoD'] });
  });

  const id = (name: string): string => actors.get(name) ?? name;
  test.each<[string, () => object, Name[]]>([
    ['nothing asked: newest first', () => ({}), ['unsaid', 'release', 'luhansk', 'wholeCountry', 'kyiv']],
    ['by creation', () => ({ sort: 'createdAt', limit: '2' }), ['unsaid', 'release']],
    ['by end: what has none is left out', () => ({ sort: 'endsAt' }), ['wholeCountry', 'kyiv', 'release']],
    ['a status', () => ({ status: 'expired' }), ['wholeCountry']],
    ['a kind', () => ({ kind: 'ceasefire' }), ['luhansk', 'wholeCountry']],
    ['a mode', () => ({ mode: 'perform' }), ['release']],
    ['a kind and a mode that never meet', () => ({ kind: 'ceasefire', mode: 'perform' }), []],
    ['a status and a kind, by end', () => ({ status: 'active', kind: 'release', sort: 'endsAt' }), ['release']],
    ['what is disputed', () => ({ disputed: 'true' }), []],
    ['what is not', () => ({ disputed: 'false', limit: '1' }), ['unsaid']],
    ['a party', () => ({ party: id('Russia') }), ['wholeCountry', 'kyiv']],
    ['a party does not stand for its bodies', () => ({ party: id('Ukraine') }), ['kyiv']],
    ['an actor stands for its bodies', () => ({ actor: id('Ukraine') }), ['luhansk', 'kyiv']],
    ['a body does not stand for its state', () => ({ actor: id('Міністерство оборони') }), ['luhansk']],
    ['nobody’s party', () => ({ party: 'actor_01kqzzzzzzzzzzzzzzzzzzzzzz' }), []],
    ['a country: all in it', () => ({ area: 'UA' }), ['luhansk', 'wholeCountry', 'kyiv']],
    ['a region: it, and the country around it', () => ({ area: 'UA-30' }), ['wholeCountry', 'kyiv']],
    ['a region that is excepted', () => ({ area: 'UA-09' }), ['luhansk']],
    ['another country', () => ({ area: 'PL' }), []],
    ['a tag, exactly', () => ({ tag: 'energy' }), ['kyiv']],
    ['part of a tag', () => ({ tag: 'ener' }), []],
    ['a tag of signs', () => ({ tag: "it's \\ a tag:* | !" }), ['unsaid']],
    ['ends before', () => ({ endsBefore: '2026-02-10T00:00:00Z' }), ['wholeCountry']],
    ['ends after', () => ({ endsAfter: '2026-01-20T00:00:00Z', sort: 'endsAt' }), ['kyiv', 'release']],
    ['ends between', () => ({ endsAfter: '2026-01-20T00:00:00Z', endsBefore: '2026-02-11T00:00:00Z' }), ['kyiv']],
    ['changed since', () => ({ updatedSince: '2026-02-01T04:00:00Z' }), ['unsaid']],
    ['many at once', () => ({ q: 'pause', party: id('Russia'), area: 'UA', tag: 'talks', status: 'active', kind: 'strike_moratorium' }), ['kyiv']],
    ['many at once, of which one does not hold', () => ({ q: 'pause', party: id('Russia'), area: 'UA', tag: 'nothing' }), []],
    ['a word', () => ({ q: 'strikes' }), ['kyiv']],
    ['the beginning of a word', () => ({ q: 'str' }), ['kyiv']],
    ['not its middle', () => ({ q: 'trikes' }), []],
    ['several words in any order', () => ({ q: 'kyiv week' }), ['kyiv']],
    ['several words of which one is not there', () => ({ q: 'kyiv nothing' }), []],
    ['capitals', () => ({ q: 'WEEK' }), ['kyiv']],
    ['Cyrillic', () => ({ q: 'Київ' }), ['kyiv']],
    ['Cyrillic by Latin letters, as in Ukraine', () => ({ q: 'Kyiv' }), ['kyiv']],
    ['Luhansk, in both', () => ({ q: 'Luhansk' }), ['luhansk', 'wholeCountry']],
    ['Luhansk, by Cyrillic letters', () => ({ q: 'луганськ' }), ['luhansk', 'wholeCountry']],
    ['Lugansk, as from Russian', () => ({ q: 'Lugansk' }), ['luhansk']],
    ['a word with an apostrophe, without it', () => ({ q: 'перемиря' }), ['luhansk']],
    ['a word with another apostrophe', () => ({ q: "o'brien" }), ['release']],
    ['a party’s name', () => ({ q: 'zelensky' }), ['unsaid', 'release']],
    ['a party’s name, by Cyrillic letters', () => ({ q: 'Зеленськ' }), ['unsaid', 'release']],
    ['a party’s alias', () => ({ q: 'mod' }), ['luhansk']],
    ['a tag’s word', () => ({ q: 'talks' }), ['kyiv']],
    ['marks left out', () => ({ q: 'dang lodz' }), []],
    ['marks left out, Vietnamese', () => ({ q: 'dang' }), ['release']],
    ['marks left out, Polish', () => ({ q: 'lodz' }), ['unsaid']],
    ['marks that are there', () => ({ q: 'ŁÓDŹ' }), ['unsaid']],
    ['a number', () => ({ q: '100' }), ['release']],
  ])('%s', async (_, query, expected) => {
    expect(await named(query())).toEqual(expected);
  });

  test.each([
    ['percent and underscore', '50%_off', ['release']],
    ['wildcards alone beside a word', 'kyiv % _ *', ['kyiv']],
    ['operators of text search', "kyiv & ! | :* <-> ( '", ['kyiv']],
    ['an injection', "kyiv'; DROP TABLE commitments; --", []],
    ['a backslash', 'kyiv\\', ['kyiv']],
    ['half of a surrogate pair', 'kyiv \ud800', ['kyiv']],
    ['forty words', Array.from({ length: 40 }, (_, n) => `w${n}`).join(' '), []],
  ])('takes %s in q for text', async (_, q, expected) => {
    expect(await named({ q })).toEqual(expected);
  });

  test.each([
    ['only signs', { q: '%_*!' }, 'query.q'],
    ['nothing', { q: '' }, 'query.q'],
    ['ten thousand characters', { q: 'x'.repeat(10_000) }, 'query.q'],
    ['no such area', { area: 'UA-99' }, 'query.area'],
    ['a party by name', { party: 'Russia' }, 'query.party'],
    ['a time without an offset', { endsAfter: '2026-01-01T00:00:00' }, 'query.endsAfter'],
    ['a word for a truth', { disputed: 'yes' }, 'query.disputed'],
  ])('refuses %s, naming the fault', async (_, query, path) => {
    const { code, errors } = await calls.get('/v1/commitments', query, 400);
    expect({ code, paths: errors.map((fault: { path: string }) => fault.path) }).toEqual({ code: 'malformed_request', paths: [path] });
  });

  it.each(['updatedAt', 'createdAt', 'endsAt'])('lists each once where one filter is given twice, by %s', async (sort) => {
    const once = Object.entries({ status: 'active', kind: 'strike_moratorium', mode: 'abstain', sort });
    const listed = await named(once);
    expect(listed).toContain('kyiv');
    expect(await named([['status', 'active'], ['kind', 'strike_moratorium'], ...once])).toEqual(listed);
  });

  it('has a cursor for the same sort and filters alone', async () => {
    const first = { kind: ['ceasefire', 'release'], disputed: 'false', limit: '1' };
    const { nextCursor: cursor } = await calls.get('/v1/commitments', first);
    expect((await calls.get('/v1/commitments', { disputed: 'false', kind: ['release', 'ceasefire'], cursor })).items).toHaveLength(2);
    for (const other of [{ ...first, disputed: 'true' }, { ...first, sort: 'createdAt' }, { kind: 'release' }, {}]) {
      const { errors } = await calls.get('/v1/commitments', { ...other, cursor }, 400);
      expect(errors).toEqual([{ path: 'query.cursor', message: 'was made for another sort or other filters; send the same ones' }]);
    }
  });

  describe('follows what is written', () => {
    const body = { title: 'Quince orchard', kind: 'other', parties: [party('Quittenland')], tags: ['old'] };
    let made: { id: string; parties: { actor: { id: string } }[] };
    const finds = async (query: object) => (await named(query)).length === 1;
    beforeAll(async () => {
      made = await calls.post('/v1/commitments', body);
    });

    it('to a title and tags', async () => {
      await calls.patch(`/v1/commitments/${made.id}`, { title: 'Pear orchard', tags: ['new'] });
      expect([await finds({ q: 'quince' }), await finds({ q: 'pear' }), await finds({ tag: 'old' }), await finds({ tag: 'new' })]).toEqual([
        false,
        true,
        false,
        true,
      ]);
    });

    it('to the name and the aliases of a party', async () => {
      await calls.patch(`/v1/actors/${made.parties[0]?.actor.id}`, { name: 'Birnenland' });
      expect([await finds({ q: 'quittenland' }), await finds({ q: 'birnenland' })]).toEqual([false, true]);
      await calls.patch(`/v1/actors/${made.parties[0]?.actor.id}`, { aliases: ['Pearland'] });
      expect(await finds({ q: 'pearland' })).toBe(true);
    });

    it('to the tree of actors', async () => {
      const above = await calls.post('/v1/actors', { name: 'Obstbund', kind: 'organisation' });
      await calls.patch(`/v1/actors/${made.parties[0]?.actor.id}`, { parentId: above.id });
      expect([await finds({ actor: above.id }), await finds({ party: above.id })]).toEqual([true, false]);
      await calls.patch(`/v1/actors/${made.parties[0]?.actor.id}`, { parentId: null });
      expect(await finds({ actor: above.id })).toBe(false);
    });

    it('to parties', async () => {
      await calls.patch(`/v1/commitments/${made.id}`, { parties: [party('Kirschenland')] });
      expect([await finds({ q: 'birnenland' }), await finds({ q: 'kirschenland' }), await finds({ party: made.parties[0]?.actor.id })]).toEqual([
        false,
        true,
        false,
      ]);
    });

    it('to statements and their retraction', async () => {
      const statement = { ...said, speaker: 'Kirschenland', act: 'clarifies', claims: { scope: { areas: [{ code: 'PL-14' }] } } };
      const { name: _, ...spoken } = statement;
      const { id: statementId } = await calls.post(`/v1/commitments/${made.id}/statements`, spoken);
      expect([await finds({ area: 'PL' }), await finds({ area: 'PL-14' }), await finds({ area: 'PL-12' })]).toEqual([true, true, false]);
      await calls.post(`/v1/statements/${statementId}/retraction`, { kind: 'entry_error', reason: 'mistyped' });
      expect(await finds({ area: 'PL' })).toBe(false);
    });

    it('to what an older version had made, at the next start', async () => {
      await service.database.pool.query(`UPDATE commitment_search SET version = 0, terms = '' WHERE commitment_id = $1`, [made.id]);
      expect(await finds({ q: 'kirschenland' })).toBe(false);
      expect(await rebuildSearch(service.context)).toBe(1);
      expect(await finds({ q: 'kirschenland' })).toBe(true);
      expect(await rebuildSearch(service.context)).toBe(0);
    });

    it('to the clock', async () => {
      const { id } = await calls.post('/v1/commitments', {
        ...body,
        title: 'Ephemeral',
        start: '2026-02-01T00:00:00Z',
        end: '2026-02-03T00:00:00Z',
        source: said,
      });
      expect([await finds({ q: 'ephemeral', status: 'active' }), await finds({ q: 'ephemeral', status: 'expired' })]).toEqual([true, false]);
      service.context.clock.set('2026-02-03T00:00:00Z');
      expect([await finds({ q: 'ephemeral', status: 'active' }), await finds({ q: 'ephemeral', status: 'expired' })]).toEqual([false, true]);
      await recordDueChanges(service.context);
      expect([await finds({ q: 'ephemeral', status: 'active' }), await finds({ q: 'ephemeral', status: 'expired' })]).toEqual([false, true]);
      const { rows } = await service.database.pool.query(
        'SELECT status::text, updated_at = $2 AS "isNew" FROM commitment_search WHERE commitment_id = $1',
        [id, new Date('2026-02-03T00:00:00Z')],
      );
      expect(rows).toEqual([{ status: 'expired', isNew: true }]);
    });

    it('and hides drafts from those without a key', async () => {
      await calls.post('/v1/commitments', { ...body, title: 'Secret orchard', visibility: 'draft' });
      expect([await named({ q: 'secret' }), (await named({ q: 'secret' }, service.admin)).length]).toEqual([[], 1]);
    });
  });
});
