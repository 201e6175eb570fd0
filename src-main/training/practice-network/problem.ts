/** What went wrong, as RFC 7807 has it; EPCIS names the kinds (EPCIS 2.0 REST bindings, RFC7807ProblemResponseBody). */
export type Problem = {
  readonly type: `epcisException:${ProblemKind}`
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The id of the event that the problem is about. */
  readonly instance?: string
}

/** The kinds of problem this repository reports, in the words of the EPCIS 2.0 REST bindings. */
export type ProblemKind =
  | 'ValidationException'
  | 'SecurityException'
  | 'NoSuchNameException'
  | 'NotAcceptableException'
  | 'ResourceAlreadyExistsException'
  | 'CaptureLimitExceededException'
  | 'QueryParameterException'
  | 'QueryTooLargeException'
  | 'UnsupportedMediaTypeException'
  | 'ImplementationException'

const kinds: Readonly<Record<ProblemKind, { readonly status: number; readonly title: string }>> = {
  ValidationException: { status: 400, title: 'The content breaks a rule of EPCIS or of this repository' },
  SecurityException: { status: 401, title: 'Not allowed' },
  NoSuchNameException: { status: 404, title: 'There is no such resource' },
  NotAcceptableException: { status: 406, title: 'The headers ask for what this repository does not have' },
  ResourceAlreadyExistsException: { status: 409, title: 'The repository has this event already' },
  CaptureLimitExceededException: { status: 413, title: 'The document is larger than the announced limits' },
  QueryParameterException: { status: 400, title: 'The query cannot be understood' },
  QueryTooLargeException: { status: 413, title: 'The query finds more events than it allows' },
  UnsupportedMediaTypeException: { status: 415, title: 'Only application/json is taken' },
  ImplementationException: { status: 500, title: 'The repository failed' },
}

/** A problem of a kind, with the status and the title that belong to it. */
export function problem(
  kind: ProblemKind,
  detail: string,
  about: { readonly eventId?: string | undefined; readonly status?: number } = {},
): Problem {
  const { status, title } = kinds[kind]
  return {
    type: `epcisException:${kind}`,
    title,
    status: about.status ?? status,
    detail,
    ...(about.eventId === undefined ? {} : { instance: about.eventId }),
  }
}
