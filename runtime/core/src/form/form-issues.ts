/**
 * Every problem of a form as such: of its rules at run time and of its definition. Problems of answers are listed in
 * core/fields and core/codes; those of an expression are `expression.` and the expression's own code.
 */
export const formIssues = {
  'form.tooManyRows': { severity: 'error', params: ['limit'] },
  'form.tooManyFields': { severity: 'error', params: ['limit', 'actual'] },
  'form.tooDeep': { severity: 'error', params: ['limit'] },
  'form.nestedRepeats': { severity: 'error', params: [] },
  'form.cycle': { severity: 'error', params: ['cycle'] },
  'form.duplicateId': { severity: 'error', params: ['id'] },
  'form.duplicateKey': { severity: 'error', params: ['key'] },
  'form.unknownCodeTable': { severity: 'error', params: ['codeTable'] },
  'form.unknownSource': { severity: 'error', params: ['source'] },
  'form.unknownMaterial': { severity: 'error', params: ['material'] },
  'form.unknownRepeat': { severity: 'error', params: ['repeat'] },
  'form.unknownColumn': { severity: 'error', params: ['column'] },
  'form.invalidPattern': { severity: 'error', params: ['text'] },
  'material.missing': { severity: 'error', params: ['material'] },
  'material.notDeferrable': { severity: 'error', params: ['material'] },
  'material.licenceNotValid': { severity: 'warning', params: ['standing'] },
} as const satisfies Readonly<Record<string, FormIssueDefinition>>

export interface FormIssueDefinition {
  readonly severity: 'error' | 'warning'
  readonly params: readonly string[]
}

export type FormIssueCode = keyof typeof formIssues
