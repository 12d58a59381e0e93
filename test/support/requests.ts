/** The simple request: what a journalist sends to log a pledge. */
export const pledge = {
  title: 'Week-long pause of strikes on Kyiv',
  kind: 'strike_moratorium',
  parties: [
    { name: 'Russia', kind: 'state', role: 'committer' },
    { name: 'Ukraine', kind: 'state', role: 'beneficiary' },
  ],
  scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] },
  end: '2026-02-01',
  duration: 'P7D',
  zone: 'Europe/Moscow',
  source: {
    url: 'https://news.example/pause',
    name: 'The New York Times',
    speaker: 'Dmitry Peskov',
    onBehalfOf: 'Russia',
    saidAt: '2026-01-30T09:00:00Z',
    publishedAt: '2026-01-30T09:15:00Z',
  },
};

/** A report that falls under `pledge` while it runs, by a source that suffices alone. */
export const report = {
  observed: { from: '2026-01-31T02:00:00Z', to: '2026-01-31T03:00:00Z' },
  act: 'air_strike',
  areas: [{ code: 'UA-30' }],
  allegedActor: 'Russia',
  source: { name: 'Al Jazeera', reliability: 'B', url: 'https://news.example/strike' },
  credibility: 1,
  publishedAt: '2026-01-31T07:00:00Z',
};
