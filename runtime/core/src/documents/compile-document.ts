import { compileExpression, parseExpression, type CompiledExpression } from '../expression/index.ts'
import { parseTemplateText, type TemplatePart } from './parse-template-text.ts'

/** The texts and expressions of a template, each read once. */
export interface CompiledDocument {
  /** The pieces of a text. */
  partsOf(text: string): readonly TemplatePart[]
  /** Undefined for what is no expression. */
  expressionOf(source: string): CompiledExpression | undefined
}

/** A version keeps its templates, and they never change: what was read of one is kept as long as it is. */
const compiled = new WeakMap<object, CompiledDocument>()

/**
 * What was read of a template, be it of a document or of a notice. The same object gives the same compilation; each of
 * its texts is compiled when it is first written.
 */
export function compileDocument(template: object): CompiledDocument {
  const known = compiled.get(template)
  if (known !== undefined) return known
  const parts = new Map<string, readonly TemplatePart[]>()
  const expressions = new Map<string, { expression: CompiledExpression | undefined }>()
  const made: CompiledDocument = {
    partsOf: text => {
      const read = parts.get(text) ?? parseTemplateText(text)
      parts.set(text, read)
      return read
    },
    expressionOf: source => {
      const read = expressions.get(source) ?? { expression: compile(source) }
      expressions.set(source, read)
      return read.expression
    },
  }
  compiled.set(template, made)
  return made
}

function compile(source: string): CompiledExpression | undefined {
  const parsed = parseExpression(source)
  return 'issues' in parsed ? undefined : compileExpression(parsed.ast)
}
