-- Weeks of training, what came of them, and what the coach has to say.

CREATE TABLE "training_plans" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "focus" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "band" TEXT,
    "difficulty" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "judged_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_plans_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "training_plans_user_id_week_key" ON "training_plans"("user_id", "week");
CREATE INDEX "training_plans_judged_at_ends_at_idx" ON "training_plans"("judged_at", "ends_at");
ALTER TABLE "training_plans" ADD CONSTRAINT "training_plans_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "plan_blocks" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "felt" TEXT,
    "content" JSONB NOT NULL,

    CONSTRAINT "plan_blocks_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_blocks_plan_id_position_key" ON "plan_blocks"("plan_id", "position");
ALTER TABLE "plan_blocks" ADD CONSTRAINT "plan_blocks_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "training_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "plan_goals" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "verdict" JSONB,

    CONSTRAINT "plan_goals_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_goals_plan_id_position_key" ON "plan_goals"("plan_id", "position");
ALTER TABLE "plan_goals" ADD CONSTRAINT "plan_goals_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "training_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "plan_challenges" (
    "plan_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "hits" INTEGER NOT NULL DEFAULT 0,
    "played" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_challenges_pkey" PRIMARY KEY ("plan_id")
);
ALTER TABLE "plan_challenges" ADD CONSTRAINT "plan_challenges_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "training_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "pack_uses" (
    "user_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "pack_uses_pkey" PRIMARY KEY ("user_id", "week", "code")
);
ALTER TABLE "pack_uses" ADD CONSTRAINT "pack_uses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "pack_reports" (
    "code" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pack_reports_pkey" PRIMARY KEY ("code", "user_id")
);
ALTER TABLE "pack_reports" ADD CONSTRAINT "pack_reports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "spaced_skills" (
    "user_id" UUID NOT NULL,
    "skill" TEXT NOT NULL,
    "box" INTEGER NOT NULL,
    "due_week" INTEGER NOT NULL,

    CONSTRAINT "spaced_skills_pkey" PRIMARY KEY ("user_id", "skill")
);
ALTER TABLE "spaced_skills" ADD CONSTRAINT "spaced_skills_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "reminders" (
    "user_id" UUID NOT NULL,
    "timezone" TEXT NOT NULL,
    "days" INTEGER[] NOT NULL,
    "time" TEXT NOT NULL,
    "quiet_from" TEXT NOT NULL,
    "quiet_to" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "last_sent_at" TIMESTAMPTZ(3),
    "ignored" INTEGER NOT NULL DEFAULT 0,
    "snoozed_until" TIMESTAMPTZ(3),

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("user_id")
);
CREATE INDEX "reminders_next_at_idx" ON "reminders"("next_at");
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "session_watches" (
    "user_id" UUID NOT NULL,
    "look_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_watches_pkey" PRIMARY KEY ("user_id")
);
CREATE INDEX "session_watches_look_at_idx" ON "session_watches"("look_at");
ALTER TABLE "session_watches" ADD CONSTRAINT "session_watches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "coach_messages" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coach_messages_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "coach_messages_key_key" ON "coach_messages"("key");
CREATE INDEX "coach_messages_state_created_at_idx" ON "coach_messages"("state", "created_at");
CREATE INDEX "coach_messages_user_id_state_idx" ON "coach_messages"("user_id", "state");
ALTER TABLE "coach_messages" ADD CONSTRAINT "coach_messages_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
