import { Feed } from 'feed';
import type { News } from '../../app/changes/recent-news.js';
import { escapeHtml } from '../../lib/html.js';

export const FEED_TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedType = keyof typeof FEED_TYPES;

/**
 * Renders status changes as a feed (Atom, RFC 4287; RSS 2.0; JSON Feed 1.1). An entry has the id of its change, so
 * readers show it once.
 *
 * @param baseUrl address of this service
 * @param url path and sorted query of this feed, which make its id
 */
export function newsFeed(news: readonly News[], type: FeedType, baseUrl: string, url: string): string {
  const self = `${baseUrl}${url}`;
  const feed = new Feed({
    id: self,
    title: 'Pledgewatch: what was publicly promised',
    description: 'Status changes of public pledges, as recorded. What is reported is not a finding of fact.',
    link: `${baseUrl}/v1/commitments`,
    language: 'en',
    generator: 'Pledgewatch',
    feed: self,
    feedLinks: { [type]: self },
    // Not the time of the request, so that an unchanged feed is the same text.
    updated: new Date(news[0]?.recordedAt ?? 0),
  });
  // Atom and RSS readers parse titles and summaries as HTML; JSON Feed readers show plain text.
  const text = type === 'json' ? (plain: string) => plain : escapeHtml;
  for (const { commitmentId, sequence, type: event, title, lines, tags, validAt, recordedAt } of news) {
    const link = `${baseUrl}/v1/commitments/${commitmentId}`;
    feed.addItem({
      id: `${link}/history#${sequence}`,
      guid: `${link}/history#${sequence}`,
      title: text(title),
      link,
      date: new Date(recordedAt),
      published: new Date(validAt),
      description: text(lines[0] ?? title),
      content: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'),
      // The library does not escape attributes.
      category: [event.replace('commitment.', ''), ...tags].filter((name) => !/[<>&"]/.test(name)).map((name) => ({ name, term: name })),
    });
  }
  return type === 'atom' ? feed.atom1() : type === 'rss' ? feed.rss2() : feed.json1();
}
