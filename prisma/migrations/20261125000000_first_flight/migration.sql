-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "platform" AS ENUM ('steam', 'epic', 'ps4', 'xbox', 'switch', 'psynet', 'qq');

-- CreateEnum
CREATE TYPE "team" AS ENUM ('blue', 'orange');

-- CreateEnum
CREATE TYPE "replay_status" AS ENUM ('pending', 'processing', 'processed', 'failed');

-- CreateEnum
CREATE TYPE "item_state" AS ENUM ('queued', 'fetching', 'reading', 'analysing', 'drawing', 'done', 'failed');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "discord_id" TEXT NOT NULL,
    "steam_id" TEXT,
    "epic_id" TEXT,
    "username" TEXT NOT NULL,
    "email" TEXT,
    "current_rank" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "linked_accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "account_id" TEXT NOT NULL,
    "display_name" TEXT,
    "is_primary" BOOLEAN NOT NULL DEFAULT true,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "linked_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replays" (
    "id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "status" "replay_status" NOT NULL DEFAULT 'pending',
    "parser_version" INTEGER,
    "reason_code" TEXT,
    "reason_facts" JSONB,
    "reason_at" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "replays_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replay_files" (
    "replay_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "replay_files_pkey" PRIMARY KEY ("replay_id")
);

-- CreateTable
CREATE TABLE "replay_charts" (
    "replay_id" UUID NOT NULL,
    "png" BYTEA NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "replay_charts_pkey" PRIMARY KEY ("replay_id")
);

-- CreateTable
CREATE TABLE "matches" (
    "id" UUID NOT NULL,
    "replay_id" UUID NOT NULL,
    "rocket_league_id" TEXT NOT NULL,
    "playlist" TEXT NOT NULL,
    "map_code" TEXT NOT NULL,
    "team_size" INTEGER NOT NULL,
    "duration_seconds" INTEGER NOT NULL,
    "overtime" BOOLEAN NOT NULL,
    "blue_score" INTEGER NOT NULL,
    "orange_score" INTEGER NOT NULL,
    "played_at" TEXT NOT NULL,
    "statistics" JSONB NOT NULL,
    "processed" BOOLEAN NOT NULL DEFAULT false,
    "processed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "player_lines" (
    "id" UUID NOT NULL,
    "match_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "team" "team" NOT NULL,
    "platform" "platform",
    "account_id" TEXT,
    "name" TEXT NOT NULL,
    "goals" INTEGER NOT NULL,
    "assists" INTEGER NOT NULL,
    "saves" INTEGER NOT NULL,
    "shots" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "boost_usage" DOUBLE PRECISION NOT NULL,
    "average_speed" DOUBLE PRECISION NOT NULL,
    "time_supersonic" DOUBLE PRECISION NOT NULL,
    "time_on_ground" DOUBLE PRECISION NOT NULL,
    "time_low_air" DOUBLE PRECISION NOT NULL,
    "time_high_air" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "player_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "submitter_id" TEXT NOT NULL,
    "guild_id" TEXT,
    "channel_id" TEXT,
    "is_private" BOOLEAN NOT NULL DEFAULT true,
    "application_id" TEXT NOT NULL,
    "interaction_token" TEXT NOT NULL,
    "token_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "posted_channel_id" TEXT,
    "posted_message_id" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "shown_revision" INTEGER NOT NULL DEFAULT -1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_items" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "state" "item_state" NOT NULL DEFAULT 'queued',
    "replay_id" UUID,
    "reason_code" TEXT,
    "reason_facts" JSONB,
    "reference" TEXT,
    "retryable" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guilds" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "language" TEXT,
    "timezone" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guilds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_discord_id_key" ON "users"("discord_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_steam_id_key" ON "users"("steam_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "linked_accounts_user_id_idx" ON "linked_accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "linked_accounts_platform_account_id_key" ON "linked_accounts"("platform", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "replays_content_hash_key" ON "replays"("content_hash");

-- CreateIndex
CREATE INDEX "replay_files_stored_at_idx" ON "replay_files"("stored_at");

-- CreateIndex
CREATE UNIQUE INDEX "matches_replay_id_key" ON "matches"("replay_id");

-- CreateIndex
CREATE INDEX "matches_rocket_league_id_idx" ON "matches"("rocket_league_id");

-- CreateIndex
CREATE INDEX "player_lines_platform_account_id_idx" ON "player_lines"("platform", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "player_lines_match_id_position_key" ON "player_lines"("match_id", "position");

-- CreateIndex
CREATE INDEX "submissions_submitter_id_created_at_idx" ON "submissions"("submitter_id", "created_at");

-- CreateIndex
CREATE INDEX "submission_items_replay_id_idx" ON "submission_items"("replay_id");

-- CreateIndex
CREATE INDEX "submission_items_state_updated_at_idx" ON "submission_items"("state", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_items_submission_id_position_key" ON "submission_items"("submission_id", "position");

-- AddForeignKey
ALTER TABLE "linked_accounts" ADD CONSTRAINT "linked_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replay_files" ADD CONSTRAINT "replay_files_replay_id_fkey" FOREIGN KEY ("replay_id") REFERENCES "replays"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replay_charts" ADD CONSTRAINT "replay_charts_replay_id_fkey" FOREIGN KEY ("replay_id") REFERENCES "replays"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_replay_id_fkey" FOREIGN KEY ("replay_id") REFERENCES "replays"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "player_lines" ADD CONSTRAINT "player_lines_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_items" ADD CONSTRAINT "submission_items_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_items" ADD CONSTRAINT "submission_items_replay_id_fkey" FOREIGN KEY ("replay_id") REFERENCES "replays"("id") ON DELETE SET NULL ON UPDATE CASCADE;

