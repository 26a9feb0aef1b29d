import { Schema } from '@formily/json-schema'

/**
 * Formily turns any `{{ … }}` in a schema into a function. Texts of designers must never become code: the compiler
 * is replaced by one that refuses, for the whole page.
 */
export function refuseTemplates(): void {
  Schema.registerCompiler(expression => {
    throw new Error(`A text in double braces is not executed: {{${expression}}}`)
  })
}
