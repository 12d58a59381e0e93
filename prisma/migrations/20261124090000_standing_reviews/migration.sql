-- The verdict that stands above a match is that in "review_id" alone. Matches of earlier readings may have another there, or none: each has the latest verdict on
-- itself, else on the match that it was inherited from; none where that one says "rules".
UPDATE "matches" m SET "review_id" = CASE WHEN latest."verdict" = 'rules' THEN NULL ELSE latest."id" END
FROM (SELECT DISTINCT ON ("match_id") "id", "match_id", "verdict" FROM "match_reviews" ORDER BY "match_id", "recorded_at" DESC, "id" DESC) latest
WHERE latest."match_id" = CASE WHEN EXISTS (SELECT FROM "match_reviews" own WHERE own."match_id" = m."id") THEN m."id"
    ELSE (SELECT earlier."match_id" FROM "match_reviews" earlier WHERE earlier."id" = m."review_id") END
  AND m."review_id" IS DISTINCT FROM CASE WHEN latest."verdict" = 'rules' THEN NULL ELSE latest."id" END;
