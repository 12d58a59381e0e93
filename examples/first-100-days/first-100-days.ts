import { readFileSync } from 'node:fs';

export interface Pledge {
  title: string;
  url: string;
  outcome: 'achieved' | 'broken';
}

const here = new URL(import.meta.url.includes('/dist/') ? '../../../examples/first-100-days/pledges.json' : './pledges.json', import.meta.url);

export const pledges: readonly Pledge[] = JSON.parse(readFileSync(here, 'utf8'));

/** The body that logs a pledge: to be done within 100 days of the inauguration. */
export const pledgeBody = ({ title, url }: Pledge) => ({
  title,
  kind: 'policy_promise',
  mode: 'perform',
  tags: ['first 100 days'],
  parties: [{ name: 'Donald Trump', kind: 'person', role: 'committer' }],
  start: '2017-01-20',
  duration: 'P100D',
  zone: 'America/New_York',
  source: { name: 'TrumpTracker', url, speaker: 'Donald Trump', saidAt: '2016-10-22T16:00:00Z' },
});

/** The body that reports its fulfilment. The record has no date for it, so the last day before the deadline is assumed, and marked so. */
export const fulfilmentBody = ({ title, url }: Pledge, commitmentId: string) => ({
  commitmentId,
  externalId: url,
  bearing: 'fulfils',
  observed: { from: '2017-04-29T00:00:00-04:00', to: '2017-04-29T23:59:59-04:00' },
  allegedActor: { name: 'Donald Trump', kind: 'person' },
  summary: `Fulfilled: ${title} (date assumed: the record tells only that it was within the 100 days)`,
  source: { name: 'TrumpTracker', url, reliability: 'B' },
  credibility: 2,
  publishedAt: '2017-04-30T00:00:00-04:00',
});
