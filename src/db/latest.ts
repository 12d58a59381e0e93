/** Of dated versions, the one that holds today: what Prisma is told to take. */
export const LATEST = {
  orderBy: [{ recordedAt: 'desc' as const }, { id: 'desc' as const }],
  take: 1,
};
