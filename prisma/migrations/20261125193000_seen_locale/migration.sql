-- What is sent unasked speaks the language of one's Discord, unless /settings says another.
ALTER TABLE "users" ADD COLUMN "seen_locale" TEXT;
