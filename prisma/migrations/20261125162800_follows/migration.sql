CREATE TABLE "follows" (
    "account_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "look_at" TIMESTAMPTZ(3) NOT NULL,
    "submission_id" UUID,
    "found_at" TIMESTAMPTZ(3),

    CONSTRAINT "follows_pkey" PRIMARY KEY ("account_id")
);

CREATE TABLE "followed_replays" (
    "account_id" UUID NOT NULL,
    "replay_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "followed_replays_pkey" PRIMARY KEY ("account_id", "replay_id")
);

CREATE INDEX "follows_look_at_idx" ON "follows"("look_at");

ALTER TABLE "follows" ADD CONSTRAINT "follows_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "linked_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "followed_replays" ADD CONSTRAINT "followed_replays_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "follows"("account_id") ON DELETE CASCADE ON UPDATE CASCADE;
