/** The one door to patterns that designers or users write: linear in the text, bounded in size. */
export {
  compilePattern,
  MAX_PATTERN_LENGTH,
  MAX_PATTERN_SIZE,
  type CompiledPattern,
} from './compile-pattern.ts'
export type { PatternIssue, PatternIssueCode } from './pattern-issue.ts'
export { createPatternEngine } from './pattern-engine.ts'
