import { isWithin, splitPath, writePath } from '@yibiao/core/form'

/** The answers with another value at a path. */
export function writeAnswer(
  answers: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const changed = writePath(answers, splitPath(path), value)
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return { ...answers }
  return { ...changed }
}

/** True when one path is the other or lies inside it. */
export function pathsOverlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a)
}
