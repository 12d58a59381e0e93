import type { Claimed, Count } from './facts.js';
import type { Instant } from './time.js';

/** What of a report can look odd. */
type Doubtable = Pick<Claimed, 'observedFrom' | 'observedTo' | 'point'> & { publishedAt: Instant; count: Count | null };

const DAY = 86_400_000;
/** The longest that anybody observes one thing for (days): a month. */
const LONGEST = 31;
/** No bulletin tells of more at once. */
const MOST = 100_000;
const FIRST_YEAR = 1900;

/** What makes a claim implausible though possible, in words for people: it is stored all the same, and a reviewer looks at it. */
export function doubts({ observedFrom, observedTo, publishedAt, point, count }: Doubtable): string[] {
  const found: string[] = [];
  if (publishedAt < observedFrom) found.push('It was published before what it reports was observed.');
  const days = (observedTo - observedFrom) / DAY;
  if (days > LONGEST) found.push(`It was observed over ${Math.round(days)} days, which is more than ${LONGEST}.`);
  if (observedFrom < Date.UTC(FIRST_YEAR)) found.push(`It was observed before ${FIRST_YEAR}.`);
  if (point && point.lat === 0 && point.lon === 0) found.push('Its point is 0° N, 0° E, which stands for "not known" in many a table.');
  if (count && count.n > MOST) found.push(`It counts ${count.n} ${count.unit}, which is more than ${MOST}.`);
  return found;
}
