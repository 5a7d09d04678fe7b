-- Nothing that was played before the digest was turned on is posted.
ALTER TABLE "guild_settings" ADD COLUMN "digest_since" TIMESTAMPTZ(3);
