import { writeFileSync } from 'node:fs';
import { measureFigures } from '../tests/detectors/measureFigures.ts';

const head = `import type { DetectorFigures } from './detectors.ts';

/** Written by \`npm run docs:detectors\`; what each number is stands in docs/detectors.md. */
export const detectorFigures: DetectorFigures = `;

const figures = JSON.stringify(measureFigures(), undefined, 2);
writeFileSync('src/analysis/detectorFigures.ts', `${head}${figures};\n`);
