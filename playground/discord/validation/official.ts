import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { invalidBody } from '../http/apiError.ts';
import { patchDescription, type Description } from './officialPatches.ts';

/** Throws 50035 when Discord's own description refuses a body. */
export type OfficialCheck = (route: string, json: unknown) => void;

const ANSWER = 'POST /interactions/{interaction_id}/{interaction_token}/callback';

type Validate = ((json: unknown) => boolean) & { errors?: readonly SchemaError[] | null };
type SchemaError = {
  readonly instancePath: string;
  readonly message?: string;
  readonly params: object;
};

/**
 * Discord's OpenAPI description lies outside the project, in RT_SHARED. Where it is missing only our
 * own rules hold; they are the stricter ones, the description guards against typos in both.
 */
export async function loadOfficialCheck(): Promise<OfficialCheck> {
  const file = path.resolve(process.env['RT_SHARED'] ?? '../shared', 'discord/openapi.json');
  if (!existsSync(file)) return () => undefined;
  loading ??= load(file);
  return loading;
}

let loading: Promise<OfficialCheck> | undefined;

async function load(file: string): Promise<OfficialCheck> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const formats = await import('ajv-formats');
  const description = patchDescription(JSON.parse(await readFile(file, 'utf8')) as Description);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default.default(ajv);
  ajv.addFormat('snowflake', /^\d+$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema({ $id: 'discord', ...description });
  const compiled = new Map<string, Validate | undefined>();
  // Compiling it costs a busy machine a good part of the three seconds that an answer may take.
  compiled.set(ANSWER, compile(description, ANSWER));
  return (route, json) => {
    if (json === undefined) return;
    if (!compiled.has(route)) compiled.set(route, compile(description, route));
    const validate = compiled.get(route);
    if (validate && !validate(json)) throw invalidBody([deepest(validate.errors ?? [])]);
  };

  function compile({ paths }: Description, route: string): Validate | undefined {
    const [method, name] = route.split(' ') as [string, string];
    const operation = paths[name]?.[method.toLowerCase()];
    if (!operation?.requestBody?.content['application/json']) return undefined;
    const escaped = name.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const pointer = `${escaped}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
    return ajv.compile({ $ref: `discord#/paths/${pointer}` }) as Validate;
  }
}

/** Every branch of a union complains; the deepest place says most. */
function deepest(errors: readonly SchemaError[]) {
  const depth = ({ instancePath }: SchemaError): number => instancePath.split('/').length;
  const [worst] = errors.toSorted((a, b) => depth(b) - depth(a));
  const at = worst?.instancePath.split('/').slice(1) ?? [];
  const detail = JSON.stringify(worst?.params ?? {});
  const message = `Discord's description: ${worst?.message ?? 'refused'} ${detail}`;
  return { path: at, code: 'OFFICIAL_DESCRIPTION', message };
}
