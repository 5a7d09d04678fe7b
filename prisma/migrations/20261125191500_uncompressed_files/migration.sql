-- Replays and pictures are packed already: trying to pack them again cost more than keeping them.
ALTER TABLE "replay_files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "replay_charts" ALTER COLUMN "png" SET STORAGE EXTERNAL;
