import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { modelFileNames, readModels, type Models } from '../ml/models.ts';

/** `models/` of the project, from the sources (src/db) and from the build (dist/src/db) alike. */
export function modelsFolder(): string {
  const above = ['../..', '../../..'].map((up) => path.join(import.meta.dirname, up, 'models'));
  return above.find((folder) => existsSync(folder)) ?? above[0]!;
}

/** Throws ModelError for a file that does not fit, and the file system's error for one that is not there. */
export async function loadModels(folder = modelsFolder()): Promise<Models> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const [standard, doubles, detector] = await Promise.all([
    read(modelFileNames.standard),
    read(modelFileNames.doubles),
    read(modelFileNames.detector),
  ]);
  return readModels({ standard, doubles, detector });
}
