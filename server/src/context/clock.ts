/** The only source of time for use cases; tests move it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
