import { defineConfig } from 'prisma/config';

/** For Prisma's own tools (`prisma studio`, `prisma migrate deploy`). The bot applies migrations itself. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost/rockettrainer' },
});
