-- AlterTable
ALTER TABLE "users" ADD COLUMN "deauthorized_at" TIMESTAMPTZ(3);
