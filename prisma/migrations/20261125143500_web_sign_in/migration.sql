-- CreateTable
CREATE TABLE "one_use_tokens" (
    "id" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_use_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "openid_nonces" (
    "nonce" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "openid_nonces_pkey" PRIMARY KEY ("nonce")
);

-- CreateIndex
CREATE INDEX "one_use_tokens_expires_at_idx" ON "one_use_tokens"("expires_at");

-- CreateIndex
CREATE INDEX "openid_nonces_expires_at_idx" ON "openid_nonces"("expires_at");
