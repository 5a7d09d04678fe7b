import { expect, test } from 'vitest';
import { detectorFigures } from '../src/analysis/detectorFigures.ts';
import { measureFigures } from './detectors/measureFigures.ts';
import { needShared } from './shared.ts';

test('the figures written down are those measured: npm run docs:detectors', (context) => {
  needShared(context);
  expect(measureFigures()).toEqual(detectorFigures);
});
