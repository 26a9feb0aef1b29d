/**
 * Codes that modules without a table of their own give to issues, with the parameters their messages may name.
 * Those of the other areas are declared in codes, fields, form, lint, expression and flow.
 */
export const contractIssues = {
  'contract.formatVersion': ['current'],
  'contract.required': ['missingProperty'],
  'contract.additionalProperties': ['additionalProperty'],
  'contract.unevaluatedProperties': ['unevaluatedProperty'],
  'contract.propertyNames': ['propertyName'],
  'contract.dependentRequired': ['property', 'missingProperty'],
  'contract.type': ['type'],
  'contract.enum': ['allowedValues'],
  'contract.const': ['allowedValue'],
  'contract.discriminator': ['tag', 'tagValue'],
  'contract.oneOf': [],
  'contract.anyOf': [],
  'contract.if': [],
  'contract.not': [],
  'contract.pattern': [],
  'contract.format': ['format'],
  'contract.minLength': ['limit'],
  'contract.maxLength': ['limit'],
  'contract.minimum': ['limit'],
  'contract.maximum': ['limit'],
  'contract.exclusiveMinimum': ['limit'],
  'contract.exclusiveMaximum': ['limit'],
  'contract.multipleOf': ['multipleOf'],
  'contract.minItems': ['limit'],
  'contract.maxItems': ['limit'],
  'contract.contains': [],
  'contract.uniqueItems': ['i', 'j'],
  'contract.minProperties': ['limit'],
  'contract.maxProperties': ['limit'],
} as const satisfies DeclaredCodes

export const documentIssues = {
  'document.valueMissing': ['expression', 'field'],
  'document.expressionInvalid': ['expression'],
  'document.expressionFailed': ['expression'],
  'document.characterMissing': ['character'],
} as const satisfies DeclaredCodes

/** Preconditions of publishing that only the server can judge. */
export const gateIssues = {
  'item.connectorUnavailable': ['source', 'connector'],
  'item.blockUnknown': ['section', 'version'],
  'item.blockChanged': ['section', 'version', 'block'],
  'item.slotUnbound': ['slot'],
  'item.roleUnknown': ['role'],
  'item.roleEmpty': ['role'],
  'item.testsTooLong': ['seconds'],
} as const satisfies DeclaredCodes

/** Problems of a file of rows; the codes of cells are `registry.` and the type of their column. */
export const registryIssues = {
  'registry.columnMissing': ['column'],
  'registry.keyEmpty': ['row', 'column'],
  'registry.keyRepeated': ['row', 'column', 'value'],
  'registry.text': ['row', 'column', 'value'],
  'registry.number': ['row', 'column', 'value'],
  'registry.date': ['row', 'column', 'value'],
  'registry.boolean': ['row', 'column', 'value'],
} as const satisfies DeclaredCodes

type DeclaredCodes = Readonly<Record<string, readonly string[]>>

export type ContractIssueCode = keyof typeof contractIssues
export type DocumentIssueCode = keyof typeof documentIssues
export type GateIssueCode = keyof typeof gateIssues
export type RegistryIssueCode = keyof typeof registryIssues
