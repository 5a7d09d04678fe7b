-- What a guild chose, who changed it, who takes part, and which messages we keep up to date there.

ALTER TABLE "guilds" DROP COLUMN "language", DROP COLUMN "timezone";

CREATE TABLE "guild_settings" (
    "guild_id" TEXT NOT NULL,
    "analysis_channel_id" TEXT,
    "digest_channel_id" TEXT,
    "board_channel_id" TEXT,
    "language" TEXT,
    "timezone" TEXT,
    "manager_role_id" TEXT,
    "digest_rhythm" TEXT NOT NULL DEFAULT 'weekly',
    "digest_weekday" INTEGER NOT NULL DEFAULT 1,
    "digest_hour" INTEGER NOT NULL DEFAULT 18,
    "board_playlists" TEXT[] DEFAULT ARRAY['ranked-doubles', 'ranked-standard'],
    "board_statistics" TEXT[] DEFAULT ARRAY['score', 'wins'],
    "board_season" TEXT NOT NULL DEFAULT 'quarter',
    "is_paused" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guild_settings_pkey" PRIMARY KEY ("guild_id")
);
ALTER TABLE "guild_settings" ADD CONSTRAINT "guild_settings_guild_id_fkey" FOREIGN KEY ("guild_id") REFERENCES "guilds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "guild_changes" (
    "id" UUID NOT NULL,
    "guild_id" TEXT NOT NULL,
    "actor_id" TEXT,
    "setting" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guild_changes_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "guild_changes_guild_id_changed_at_idx" ON "guild_changes"("guild_id", "changed_at");
CREATE INDEX "guild_changes_actor_id_idx" ON "guild_changes"("actor_id");
ALTER TABLE "guild_changes" ADD CONSTRAINT "guild_changes_guild_id_fkey" FOREIGN KEY ("guild_id") REFERENCES "guilds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "guild_members" (
    "guild_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "takes_part" BOOLEAN,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guild_members_pkey" PRIMARY KEY ("guild_id", "user_id")
);
CREATE INDEX "guild_members_user_id_idx" ON "guild_members"("user_id");
ALTER TABLE "guild_members" ADD CONSTRAINT "guild_members_guild_id_fkey" FOREIGN KEY ("guild_id") REFERENCES "guilds"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "guild_members" ADD CONSTRAINT "guild_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "guild_posts" (
    "guild_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "guild_posts_pkey" PRIMARY KEY ("guild_id", "kind", "period")
);
ALTER TABLE "guild_posts" ADD CONSTRAINT "guild_posts_guild_id_fkey" FOREIGN KEY ("guild_id") REFERENCES "guilds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "board_places" (
    "guild_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "board" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "board_places_pkey" PRIMARY KEY ("guild_id", "board", "user_id", "week")
);
CREATE INDEX "board_places_user_id_idx" ON "board_places"("user_id");
ALTER TABLE "board_places" ADD CONSTRAINT "board_places_guild_id_fkey" FOREIGN KEY ("guild_id") REFERENCES "guilds"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "board_places" ADD CONSTRAINT "board_places_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The recorder's own clock, so that a week of an account is read without its years before.
ALTER TABLE "player_lines" ADD COLUMN "played_at" TIMESTAMP(3);
-- A file's date is a stranger's text: one that is no day is left out.
CREATE FUNCTION pg_temp.wall_clock(text) RETURNS timestamp LANGUAGE plpgsql AS $$
BEGIN
  RETURN regexp_replace(left($1, 19), '^(.{10}).(..).(..).(..)$', '\1 \2:\3:\4')::timestamp;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;
UPDATE "player_lines" SET "played_at" = pg_temp.wall_clock("matches"."played_at")
  FROM "matches" WHERE "matches"."id" = "player_lines"."match_id";
DROP INDEX "player_lines_platform_account_id_idx";
CREATE INDEX "player_lines_platform_account_id_played_at_idx" ON "player_lines"("platform", "account_id", "played_at");
