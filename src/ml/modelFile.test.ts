import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { modelsFolder } from '../db/modelFiles.ts';
import { checksum } from './checksum.ts';
import { ModelError, readModelFile, readRankModel, writeModelFile } from './modelFile.ts';
import { modelFileNames, readModels } from './models.ts';

const shipped = Object.fromEntries(
  Object.entries(modelFileNames).map(([key, name]) => [
    key,
    readFileSync(path.join(modelsFolder(), name), 'utf8'),
  ]),
) as Record<keyof typeof modelFileNames, string>;

test('the checksum is CRC-32', () => {
  expect(checksum('123456789')).toBe('cbf43926');
});

test('the shipped files are read, and are under 3 MB each', () => {
  const models = readModels(shipped);
  expect(models.standard.parts.find(({ part }) => part === 'overall')).toBeDefined();
  for (const text of Object.values(shipped)) expect(text.length).toBeLessThan(3e6);
});

test('a file that was edited, cut, of another version or of other statistics is refused', () => {
  expect(() => readRankModel(shipped.standard.replace('0.5', '0.6'))).toThrow(/damaged: checksum/);
  expect(() => readRankModel(shipped.standard.slice(0, -500))).toThrow(/not JSON/);
  expect(() => readRankModel(shipped.standard.replace('"version":1', '"version":2'))).toThrow(
    /version 2.*train again/,
  );
  expect(() => readRankModel(writeModelFile({ parts: [], features: ['bpm'] }))).toThrow(
    /other statistics/,
  );
  expect(() => readModelFile('[]')).toThrow(ModelError);
  expect(() => readModels({ ...shipped, detector: shipped.standard })).toThrow(/not a weakness/);
});
