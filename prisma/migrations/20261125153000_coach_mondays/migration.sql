-- When a week is judged, when a challenge ended, and whose weeks a guild's channel shows.

ALTER TABLE "training_plans" ADD COLUMN "judge_at" TIMESTAMPTZ(3);
UPDATE "training_plans" SET "judge_at" = "ends_at" + INTERVAL '8 hours';
ALTER TABLE "training_plans" ALTER COLUMN "judge_at" SET NOT NULL;
DROP INDEX "training_plans_judged_at_ends_at_idx";
CREATE INDEX "training_plans_judged_at_judge_at_idx" ON "training_plans"("judged_at", "judge_at");

ALTER TABLE "plan_challenges" ADD COLUMN "ended_at" TIMESTAMPTZ(3);

CREATE TABLE "weekly_places" (
    "user_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "guild_id" TEXT,

    CONSTRAINT "weekly_places_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE "weekly_places" ADD CONSTRAINT "weekly_places_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
