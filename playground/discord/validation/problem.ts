import type { z } from 'zod';
import { invalidBody, type Problem } from '../http/apiError.ts';

/** Parses a body by our own rules, or answers 50035 naming every wrong place. */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  json: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(json ?? {});
  if (parsed.success) return parsed.data;
  throw invalidBody(parsed.error.issues.flatMap((issue) => problemsOf(issue)));
}

export function refuse(path: Problem['path'], message: string, code = 'INVALID'): never {
  throw invalidBody([{ path, code, message }]);
}

function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch.length > 0) return branch.flatMap((inner) => problemsOf(inner, path));
  }
  return [{ path: path.map(String), code: issue.code.toUpperCase(), message: issue.message }];
}

/** Of a union's branches the one that got furthest says most. */
function nearestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  return branches.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
