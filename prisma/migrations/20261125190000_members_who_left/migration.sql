-- When Discord was last asked whether a member is still in the server.

ALTER TABLE "guild_members" ADD COLUMN "checked_at" TIMESTAMPTZ(3);
