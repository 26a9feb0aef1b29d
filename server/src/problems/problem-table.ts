/** What a refusal means to HTTP and to the reader. `{name}` in a sentence is filled from the error's params. */
export type ProblemDefinition = { status: number; 'zh-CN': string; en: string }

/** A module's own refusals: code → meaning. Codes are `<module>.<whatIsWrong>`. */
export type ProblemTable = Readonly<Record<string, ProblemDefinition>>
