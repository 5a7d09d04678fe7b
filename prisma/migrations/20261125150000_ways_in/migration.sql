-- Replays of Ballchasing are found again by where they came from, and rates look at the newest.
CREATE INDEX "submission_items_source_url_idx" ON "submission_items"("source_url");
CREATE INDEX "submissions_guild_id_created_at_idx" ON "submissions"("guild_id", "created_at");
