import * as z from 'zod';
import { ApiError, type ErrorTree, type FormProblem } from './api-error.ts';

/** Where a node of the tree keeps its problems. */
const problemsKey = '_errors';
/** Where our zod checks keep Discord's code. */
const codeKey = 'discord';

/** One flaw of a body, with the way to it. */
export interface Flaw extends FormProblem {
  readonly path: readonly PropertyKey[];
}

/** Reads a body. Throws Discord's 50035 with its tree of errors; `prefix` is the way from the body's root to this part. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown, prefix: readonly string[] = []): T {
  const reading = schema.safeParse(body, { reportInput: true });
  if (reading.success) return reading.data;
  throw invalidForm(
    reading.error.issues.map((issue) => ({ ...problemOf(issue), path: issue.path })),
    prefix,
  );
}

export function invalidForm(flaws: readonly Flaw[], prefix: readonly string[] = []): ApiError {
  const errors: ErrorTree = {};
  for (const { path, code, message } of flaws) {
    let at = errors;
    for (const key of [...prefix, ...path].map(String)) {
      const next = at[key];
      if (next !== undefined && !isProblems(next)) {
        at = next;
        continue;
      }
      const deeper: ErrorTree = {};
      at[key] = deeper;
      at = deeper;
    }
    const known = at[problemsKey];
    at[problemsKey] = [...(known !== undefined && isProblems(known) ? known : []), { code, message }];
  }
  return new ApiError(400, 50035, 'Invalid Form Body', errors);
}

/** `components.0.label: Must be 80 or fewer in length.`, one line per flaw. */
export function linesOf(tree: ErrorTree, path = ''): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isProblems(value)
      ? value.map(({ code, message }) => `${path} [${code}] ${message}`.trim())
      : linesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** Text of `min` to `max` characters, counted in UTF-16 units: the strictest way to count, so what passes here passes there. */
export function text({ min = 0, max }: { readonly min?: number; readonly max: number }) {
  return z.string().superRefine((value, context) => {
    const problem = lengthProblem(value.length, min, max);
    if (problem !== null) report(context, problem);
  });
}

/** A list of `min` to `max` entries. */
export function list<T extends z.ZodType>(
  item: T,
  { min = 0, max }: { readonly min?: number; readonly max: number },
) {
  return z.array(item).superRefine((value, context) => {
    const problem = lengthProblem(value.length, min, max);
    if (problem !== null) report(context, problem);
  });
}

/** Adds a flaw in Discord's words to a zod check. */
export function report(
  context: { addIssue(issue: z.core.$ZodSuperRefineIssue): void },
  problem: FormProblem,
  path: PropertyKey[] = [],
): void {
  context.addIssue({ code: 'custom', message: problem.message, path, params: { [codeKey]: problem.code } });
}

function lengthProblem(length: number, min: number, max: number): FormProblem | null {
  if (length >= min && length <= max) return null;
  return min === 0
    ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` }
    : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${min} and ${max} in length.` };
}

const convertCodes: Readonly<Record<string, string>> = {
  string: 'STRING_TYPE_CONVERT',
  number: 'NUMBER_TYPE_COERCE',
  int: 'NUMBER_TYPE_COERCE',
  boolean: 'BOOLEAN_TYPE_CONVERT',
  array: 'LIST_TYPE_CONVERT',
  object: 'DICT_TYPE_CONVERT',
};

function problemOf(issue: z.core.$ZodIssue): FormProblem {
  switch (issue.code) {
    case 'custom':
      return { code: String(issue.params?.[codeKey] ?? 'BASE_TYPE_INVALID'), message: issue.message };
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: convertCodes[issue.expected] ?? 'BASE_TYPE_INVALID', message: issue.message };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of (${issue.values.map(String).join(', ')}).`,
      };
    case 'invalid_union':
      return {
        code: 'UNION_TYPE_CHOICES',
        message: `Value of field "${String(issue.path.at(-1) ?? 'type')}" must be one of ${choicesOf(issue)}.`,
      };
    case 'too_big':
      return { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum}.` };
    case 'too_small':
      return {
        code: 'NUMBER_TYPE_MIN',
        message: `Value should be greater than or equal to ${issue.minimum}.`,
      };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function choicesOf(issue: object): string {
  return 'options' in issue && Array.isArray(issue.options)
    ? `(${issue.options.join(', ')},)`
    : 'those allowed here';
}

function isProblems(value: ErrorTree | readonly FormProblem[]): value is readonly FormProblem[] {
  return Array.isArray(value);
}
