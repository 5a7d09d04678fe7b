/** One wrong place in a request body: `embeds.0.title` and what is wrong there. */
export type Problem = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

/** An answer of Discord's error form. `blame` says whether the bot did wrong or the world moved. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly blame: 'bot' | 'world';
  readonly problems: readonly Problem[];

  constructor(
    [status, code, message]: ErrorAnswer,
    { blame, problems = [] }: { blame?: 'bot' | 'world'; problems?: readonly Problem[] } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
    this.blame = blame ?? (status === 400 || status === 413 || status === 401 ? 'bot' : 'world');
  }

  body(): Record<string, unknown> {
    const errors = this.problems.length === 0 ? {} : { errors: nestProblems(this.problems) };
    return { message: this.message, code: this.code, ...errors };
  }
}

type ErrorAnswer = readonly [status: number, code: number, message: string];

/** HTTP status, JSON error code and text as Discord documents them (topics/opcodes-and-status-codes). */
export const apiErrors = {
  unknownRoute: [404, 0, '404: Not Found'],
  wrongMethod: [405, 0, '405: Method Not Allowed'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached (250)'],
  tooManyCommandCreates: [
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ],
  requestTooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  followUpLimit: [400, 40094, 'Maximum number of follow up messages reached (5)'],
  missingAccess: [403, 50001, 'Missing Access'],
  foreignMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  closedDms: [403, 50007, 'Cannot send messages to this user'],
  noMutualGuild: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidFormBody: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, ErrorAnswer>;

export const invalidBody = (problems: readonly Problem[]): ApiError =>
  new ApiError(apiErrors.invalidFormBody, { problems });

/** Discord's nested form: the path as objects, the texts under `_errors`. */
function nestProblems(problems: readonly Problem[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let place = root;
    for (const key of path) place = (place[String(key)] ??= {}) as Record<string, unknown>;
    ((place['_errors'] ??= []) as unknown[]).push({ code, message });
  }
  return root;
}
