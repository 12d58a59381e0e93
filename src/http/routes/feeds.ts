import { z } from 'zod';
import { recentNews } from '../../app/changes/recent-news.js';
import { listCommitments } from '../../app/commitments/list-commitments.js';
import { sortQuery } from '../cache/cache-key.js';
import { cachedList, LIST_TAG } from '../cache/cached-list.js';
import { windowCalendar } from '../formats/calendar.js';
import { FEED_TYPES, type FeedType, newsFeed } from '../formats/news-feed.js';
import { type Operation, operation } from '../lib/operation.js';
import { commitmentFilters, listFilter } from '../schemas/commitment-filters.js';
import { limitParameter } from '../schemas/parameters.js';

const CALENDAR = 'text/calendar; charset=utf-8';
const NAMES: Readonly<Record<FeedType, string>> = { atom: 'Atom', rss: 'RSS 2.0', json: 'JSON Feed' };

const newsOperation = (type: FeedType): Operation =>
  operation({
    id: `feed${type === 'json' ? 'Json' : type === 'rss' ? 'Rss' : 'Atom'}`,
    method: 'get',
    path: `/v1/feeds/changes.${type}`,
    summary: `Subscribe to status changes as ${NAMES[type]}`,
    description:
      'The same texts as alerts, newest first, with the filters of the list of commitments. Covers the 200 most recently updated commitments.',
    tags: ['Feeds'],
    access: 'public_read',
    query: commitmentFilters.extend({ limit: limitParameter }),
    isCached: true,
    responses: { 200: { description: 'The feed', contentType: FEED_TYPES[type], headers: LIST_TAG } },
    handle({ context, caller, query: { limit, ...filters }, baseUrl, url }) {
      return cachedList(context, async () => {
        const news = await recentNews(context, caller, listFilter(filters), limit);
        return { status: 200, headers: { 'Content-Type': FEED_TYPES[type] }, text: newsFeed(news, type, baseUrl, sortQuery(url)) };
      });
    },
  });

export const feedOperations: readonly Operation[] = [
  newsOperation('atom'),
  newsOperation('rss'),
  newsOperation('json'),
  operation({
    id: 'feedCalendar',
    method: 'get',
    path: '/v1/feeds/commitments.ics',
    summary: 'Subscribe to windows and ends as a calendar',
    description:
      'One event per window and one per end, with the filters of the list of commitments. Covers the 200 most recently updated commitments. Uncertain events are tentative and say so.',
    tags: ['Feeds'],
    access: 'public_read',
    query: z.object({ ...commitmentFilters.shape }),
    isCached: true,
    responses: { 200: { description: 'An iCalendar', contentType: CALENDAR, headers: LIST_TAG } },
    handle({ context, caller, query, baseUrl }) {
      return cachedList(context, async () => {
        const { items } = await listCommitments(context, caller, { ...listFilter(query), sort: 'updatedAt', limit: 200 });
        return { status: 200, headers: { 'Content-Type': CALENDAR }, text: windowCalendar(items, baseUrl) };
      });
    },
  }),
];
