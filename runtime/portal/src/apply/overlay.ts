import { splitPath, writePath, type Answers, type FormChange } from '@yibiao/core/form'

/** Answers with changes laid over them. */
export function overlay(answers: Answers, changes: readonly FormChange[]): Answers {
  return changes.reduce<Answers>((written, { path, value }) => {
    const next = writePath(written, splitPath(path), value)
    return isAnswers(next) ? next : written
  }, answers)
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
