-- CreateTable
CREATE TABLE "preferences" (
    "user_id" UUID NOT NULL,
    "language" TEXT,
    "timezone" TEXT,
    "visibility" TEXT NOT NULL DEFAULT 'private',
    "platform" TEXT,
    "minutes_a_day" INTEGER,
    "training_days" INTEGER[],
    "allows_direct_messages" BOOLEAN NOT NULL DEFAULT false,
    "wants_digest" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "preferences_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "declared_ranks" (
    "user_id" UUID NOT NULL,
    "playlist" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declared_ranks_pkey" PRIMARY KEY ("user_id","playlist")
);

-- AddForeignKey
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_ranks" ADD CONSTRAINT "declared_ranks_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
