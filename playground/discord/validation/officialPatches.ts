type Schema = {
  type?: unknown;
  properties?: Record<string, unknown>;
  allOf?: unknown;
  additionalProperties?: unknown;
};

type Operation = { readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> } };

export type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/**
 * Fields that discord.js sends or the documentation names and the description (July 2026) lacks:
 * by the name of the schema, before it is closed.
 */
const missing: readonly {
  readonly schemas: RegExp;
  readonly properties: Record<string, unknown>;
}[] = [
  {
    schemas:
      /^(IncomingWebhook.*|MessageCreateRequest|MessageEditRequestPartial|SDKMessageRequest)$/,
    properties: { tts: {}, nonce: {}, enforce_nonce: {} },
  },
  { schemas: /^ApplicationCommand(Create|Update|PatchRequest)/, properties: { nsfw: {} } },
  {
    schemas: /^(ApplicationCommandAttachmentOption|FileUploadComponentForModalRequest)$/,
    properties: { file_types: {} },
  },
];

/** Closes every schema, so that a misspelt key is found, and mends what is known to be wrong. */
export function patchDescription(description: Description): Description {
  const patched = structuredClone(description);
  for (const [name, schema] of Object.entries(patched.components.schemas)) {
    if (!schema.properties) continue;
    for (const { schemas, properties } of missing) {
      if (schemas.test(name)) schema.properties = { ...properties, ...schema.properties };
    }
    // Builders send permissions as text, as the documentation says; the description wants a number.
    if ('default_member_permissions' in schema.properties) {
      schema.properties['default_member_permissions'] = { type: ['integer', 'string', 'null'] };
    }
    if (!schema.allOf) schema.additionalProperties = false;
  }
  return patched;
}
