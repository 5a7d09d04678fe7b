import { z } from 'zod';
import { bodyLimits } from './readBody.ts';
import type { Endpoint } from './endpoint.ts';

type Json = Readonly<Record<string, unknown>>;

const errorSchema = z.object({
  error: z.string(),
  message: z.string(),
  details: z.array(z.object({ at: z.string(), problem: z.string() })).optional(),
});

const refusals = {
  400: 'The request does not fit; `details` says where.',
  401: 'No access token, or one that is over or not for this.',
  404: 'Nothing under that name, or it belongs to somebody else.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  429: 'Too many calls; `retry-after` says when to come back.',
} as const;

/** OpenAPI 3.1 of what the routes are made from, so that neither can say something else. */
export function describeApi<Deps>(endpoints: readonly Endpoint<Deps>[], publicUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = { ...pages };
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'RocketTrainer',
      version: '1.0.0',
      description:
        'What the commands of the Discord bot do, for programs of its users. An access token comes from `/token` in Discord or from the Steam sign-in.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Error: jsonSchema(errorSchema, 'output') },
    },
  };
}

function operation<Deps>(endpoint: Endpoint<Deps>): Json {
  const { summary, isOpen, reads, path, query } = endpoint;
  const parameters = [...pathParameters(path), ...queryParameters(query)];
  return {
    summary,
    operationId: operationId(endpoint),
    security: isOpen ? [] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(reads && { requestBody: { required: true, content: requestContent(endpoint) } }),
    responses: { ...answersOf(endpoint), ...refusalsOf(endpoint) },
  };
}

/** `/users/profile`, get: `getUsersProfile`. */
function operationId({ method, path }: Pick<Endpoint<never>, 'method' | 'path'>): string {
  const words = path.split('/').map((word) => word.replaceAll(/\W/g, ''));
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function requestContent<Deps>({ reads, body }: Endpoint<Deps>): Json {
  if (reads === 'json') return { 'application/json': { schema: jsonSchema(body, 'input') } };
  const bytes = { type: 'string', contentMediaType: 'application/octet-stream' };
  const form = { type: 'object', properties: { file: bytes }, required: ['file'] };
  return {
    'application/octet-stream': { schema: { maxLength: bodyLimits.file } },
    'multipart/form-data': { schema: form },
  };
}

function answersOf<Deps>({ answers }: Endpoint<Deps>): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema }]) => [
      status,
      schema ? jsonAnswer(description, jsonSchema(schema, 'output')) : errorAnswer(description),
    ]),
  );
}

function refusalsOf<Deps>({ answers, isOpen, reads, path }: Endpoint<Deps>): Json {
  const applies: Readonly<Record<keyof typeof refusals, boolean>> = {
    400: true,
    401: !isOpen,
    404: path.includes('{'),
    413: reads !== undefined,
    415: reads === 'json',
    429: true,
  };
  return Object.fromEntries(
    Object.entries(refusals)
      .filter(([status]) => applies[Number(status) as keyof typeof refusals])
      .filter(([status]) => !(status in answers))
      .map(([status, description]) => [status, errorAnswer(description)]),
  );
}

const jsonAnswer = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});

const errorAnswer = (description: string): Json =>
  jsonAnswer(description, { $ref: '#/components/schemas/Error' });

function pathParameters(path: string): readonly Json[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
}

function queryParameters(query: z.ZodType): readonly Json[] {
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _draft, ...plain } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return plain;
}

/** For browsers, so they answer with redirects and pages. */
const pages: Readonly<Record<string, Record<string, Json>>> = {
  '/auth/steam': {
    get: {
      summary: 'Signs a person in through Steam, in their browser',
      description:
        'Without parameters the last page shows an access token to copy. A web app of one of the configured origins gives all three, and gets the browser back at `return_to` with `code` and `state`, for POST /auth/token within a minute.',
      operationId: 'getAuthSteam',
      security: [],
      parameters: ['return_to', 'code_challenge', 'state'].map((name) => ({
        name,
        in: 'query',
        required: false,
        schema: { type: 'string' },
      })),
      responses: {
        303: { description: 'To Steam.' },
        400: { description: 'A page that says what does not fit.' },
      },
    },
  },
  '/auth/steam/return': {
    get: {
      summary: 'Where Steam sends the browser back to',
      operationId: 'getAuthSteamReturn',
      security: [],
      responses: {
        200: { description: 'A page with the access token.' },
        303: { description: 'To the web app, with a code.' },
        403: { description: 'A page that says why not.' },
      },
    },
  },
};
