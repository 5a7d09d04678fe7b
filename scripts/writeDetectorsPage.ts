import { writeFileSync } from 'node:fs';
import { renderDetectorsPage } from './detectorsPage/renderDetectorsPage.ts';

writeFileSync('docs/detectors.md', renderDetectorsPage());
