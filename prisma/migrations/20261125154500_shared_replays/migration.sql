-- AlterTable
ALTER TABLE "replays" ADD COLUMN "shared_at" TIMESTAMPTZ(3);
