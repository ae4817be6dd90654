/** A refusal as Discord words it. `code` is Discord's JSON error code, 0 where it has none. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly errors: ErrorTree | null = null,
  ) {
    super(message);
  }
}

/** Discord's tree of what is wrong where: keys and indices lead to `_errors`. */
export interface ErrorTree {
  [key: string]: ErrorTree | readonly FormProblem[];
}

export interface FormProblem {
  readonly code: string;
  readonly message: string;
}

/** The refusals that have only one wording (developer documentation, "JSON Error Codes"). */
export const refusal = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  serverError: () => new ApiError(500, 0, '500: Internal Server Error'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  tooManyCommands: () => new ApiError(400, 30032, 'Maximum number of application commands reached (100)'),
  entityTooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new ApiError(400, 40094, 'This interaction has reached its maximum number of follow up messages'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notTheAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  closedDms: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  noTextChannel: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidVersion: () => new ApiError(400, 50041, 'Invalid API version provided'),
  archivedThread: () => new ApiError(400, 50083, 'Thread is archived'),
  notJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  noHistory: () => new ApiError(400, 160002, 'Cannot reply without permission to read message history'),
  hasThread: () => new ApiError(400, 160004, 'A thread has already been created for this message'),
} as const;
