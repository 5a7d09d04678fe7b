ALTER TABLE "preferences" ADD COLUMN "upload_visibility" TEXT;

CREATE TABLE "shared_uploads" (
    "replay_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "shared_id" TEXT,
    "reason_code" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shared_uploads_pkey" PRIMARY KEY ("replay_id")
);

CREATE INDEX "shared_uploads_user_id_updated_at_idx" ON "shared_uploads"("user_id", "updated_at");

ALTER TABLE "shared_uploads" ADD CONSTRAINT "shared_uploads_replay_id_fkey" FOREIGN KEY ("replay_id") REFERENCES "replays"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "shared_uploads" ADD CONSTRAINT "shared_uploads_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
