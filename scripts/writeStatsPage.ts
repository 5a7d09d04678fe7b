import { writeFileSync } from 'node:fs';
import { renderStatsPage } from '../src/analysis/definitions.ts';

writeFileSync('docs/stats.md', renderStatsPage());
