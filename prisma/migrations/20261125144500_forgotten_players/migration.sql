-- CreateTable
CREATE TABLE "forgotten_players" (
    "fingerprint" TEXT NOT NULL,
    "forgotten_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forgotten_players_pkey" PRIMARY KEY ("fingerprint")
);
