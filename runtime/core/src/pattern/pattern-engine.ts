import type { PatternEngine } from '../expression/host-functions.ts'
import { compilePattern, type CompiledPattern } from './compile-pattern.ts'

/** Compiled patterns kept; the oldest makes room. */
const CAPACITY = 256

/** The engine of `matches`, `replace` and `split` in expressions. Compiles each pattern once while it is in use. */
export function createPatternEngine(): PatternEngine {
  const compiled = new Map<string, CompiledPattern | undefined>()
  return {
    compile(source, flags) {
      const key = `${flags}/${source}`
      if (compiled.has(key)) return compiled.get(key)
      const result = compilePattern(source, flags)
      const pattern = 'code' in result ? undefined : result
      const [oldest] = compiled.keys()
      if (compiled.size >= CAPACITY && oldest !== undefined) compiled.delete(oldest)
      compiled.set(key, pattern)
      return pattern
    },
  }
}
