import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { useService } from '../../support/service-tests.js';

const { service, calls } = useService();

const create = (name: string, more: object = {}) => calls.post('/v1/actors', { name, kind: 'other', ...more });
const names = async (query: object): Promise<string[]> => (await calls.get('/v1/actors', query)).items.map(({ name }: { name: string }) => name);

describe('an actor', () => {
  it('is shown with its parent and all that stand above it, nearest first', async () => {
    const russia = await create('Russia', { kind: 'state', iso: 'RU' });
    const kremlin = await create('Kremlin', { kind: 'government_body', parentId: russia.id });
    const peskov = await create('Dmitry Peskov', { kind: 'person', parentId: kremlin.id, aliases: ['Peskov', ' peskov ', 'dmitry PESKOV'] });
    expect(await calls.get(`/v1/actors/${peskov.id}`)).toEqual({
      id: peskov.id,
      name: 'Dmitry Peskov',
      kind: 'person',
      iso: null,
      aliases: ['Peskov'],
      parent: { id: kremlin.id, name: 'Kremlin' },
      lineage: [
        { id: kremlin.id, name: 'Kremlin' },
        { id: russia.id, name: 'Russia' },
      ],
    });
  });

  it('is one of its name and kind', async () => {
    const { id } = await create('Russia', { kind: 'state' });
    const refused = await calls.post('/v1/actors', { name: ' RUSSIA ', kind: 'state' }, 409);
    expect(refused.detail).toContain(id);
    await create('Russia', { kind: 'company' });
  });

  it('answers 304 to whoever has it, until something that it shows has changed', async () => {
    const parent = await create('Kremlin');
    const { id } = await create('Peskov', { parentId: parent.id });
    const { etag = '' } = (await request(service.app).get(`/v1/actors/${id}`)).headers;
    await request(service.app).get(`/v1/actors/${id}`).set('If-None-Match', etag).expect(304);
    await calls.patch(`/v1/actors/${parent.id}`, { name: 'The Kremlin' });
    await request(service.app).get(`/v1/actors/${id}`).set('If-None-Match', etag).expect(200);
  });
});

describe('the list of actors', () => {
  beforeEach(async () => {
    await create('Russia', { kind: 'state', aliases: ['Російська Федерація', 'Rossiya', 'Rossija'] });
    await create('Rosatom', { kind: 'company', aliases: ['Rosatom Corp.', "O'R\\ :* & | (signs)"] });
    await create('100% true', { kind: 'organisation' });
  });

  it.each([
    ['all, by name', {}, ['100% true', 'Rosatom', 'Russia']],
    ['those whose name begins so, however it is written', { q: ' RUS' }, ['Russia']],
    ['those with an alias that begins so', { q: 'російська' }, ['Russia']],
    ['those of a kind', { kind: 'company' }, ['Rosatom']],
    ['those of both', { q: 'r', kind: 'state' }, ['Russia']],
    ['none for a pattern that is not a beginning', { q: '%' }, []],
    ['once whoever is found by the name and by an alias', { q: 'ro' }, ['Rosatom', 'Russia']],
    ['those with an alias of signs', { q: "o'r\\ :* & |" }, ['Rosatom']],
  ])('shows %s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('goes on where the page before ended', async () => {
    const first = await calls.get('/v1/actors', { limit: 2 });
    expect(first.items).toHaveLength(2);
    expect(await names({ limit: 2, cursor: first.nextCursor })).toEqual(['Russia']);
  });
});

it('may have names that folding makes very long', async () => {
  const long = '\uFDFA'.repeat(300);
  await create(long, { aliases: [`a${long.slice(1)}`] });
  expect(await names({ q: '\uFDFA' })).toEqual([long]);
});

describe('an amendment', () => {
  it('changes what it names and leaves the rest', async () => {
    const { id } = await create('Kiev', { kind: 'state', aliases: ['K'], iso: 'UA' });
    expect(await calls.patch(`/v1/actors/${id}`, { name: 'Kyiv', iso: null })).toMatchObject({
      name: 'Kyiv',
      aliases: ['K'],
      iso: null,
      kind: 'state',
    });
    expect(await names({ q: 'kiev' })).toEqual([]);
  });

  it('needs the tag of what it changes', async () => {
    const { id } = await create('Kyiv');
    await request(service.app).patch(`/v1/actors/${id}`).set(service.admin).send({ name: 'Kiev' }).expect(428);
    const { etag = '' } = (await request(service.app).get(`/v1/actors/${id}`)).headers;
    await calls.patch(`/v1/actors/${id}`, { aliases: ['K'] });
    await calls.patch(`/v1/actors/${id}`, { name: 'Kiev' }, 412, service.admin, etag);
  });

  it('refuses a loop', async () => {
    const top = await create('Russia');
    const middle = await create('Kremlin', { parentId: top.id });
    const low = await create('Peskov', { parentId: middle.id });
    for (const { id } of [top, middle, low]) {
      const refused = await calls.patch(`/v1/actors/${top.id}`, { parentId: id }, 422);
      expect(refused.errors).toEqual([{ path: 'parentId', message: 'stands below this actor itself; name one that does not, or null' }]);
    }
    expect((await calls.patch(`/v1/actors/${middle.id}`, { parentId: null })).parent).toBeNull();
    expect((await calls.patch(`/v1/actors/${top.id}`, { parentId: low.id })).lineage).toHaveLength(2);
  });

  it('lets no two at once close a loop', async () => {
    const [a, b] = [await create('A'), await create('B')];
    const answers = await Promise.all([
      request(service.app).patch(`/v1/actors/${a.id}`).set(service.admin).set('If-Match', '*').send({ parentId: b.id }),
      request(service.app).patch(`/v1/actors/${b.id}`).set(service.admin).set('If-Match', '*').send({ parentId: a.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it.each([
    ['nothing', {}, 422],
    ['a parent that does not exist', { parentId: 'actor_01kgc9s8xye8a8rk9tkcd1mh6a' }, 422],
    ['a field that it does not have', { kind: 'state' }, 422],
    ['the name of another', { name: 'taken' }, 409],
  ])('refuses %s', async (_, body, status) => {
    await create('Taken');
    const { id } = await create('Kyiv');
    await calls.patch(`/v1/actors/${id}`, body, status);
  });

  it('needs the scope log', async () => {
    const { id } = await create('Kyiv');
    await calls.patch(`/v1/actors/${id}`, { name: 'Kiev' }, 403, await calls.keyWith('read', 'review'));
  });
});
