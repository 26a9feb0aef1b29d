import type { ContractIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'
import { count } from './count.ts'

export const contract = {
  'contract.formatVersion':
    'This was saved by a later version of the system; formats up to {current} are supported here. Please upgrade and try again.',
  'contract.required': '“{missingProperty}” is missing. Please add it.',
  'contract.additionalProperties':
    '“{additionalProperty}” is not known here. Please remove it, or check its name.',
  'contract.unevaluatedProperties':
    '“{unevaluatedProperty}” is not known here. Please remove it, or check its name.',
  'contract.propertyNames': 'The name “{propertyName}” cannot be used here. Please change it.',
  'contract.dependentRequired': '“{property}” also needs “{missingProperty}”. Please add it.',
  'contract.type': 'This should be of type {type}. Please change it.',
  'contract.enum': 'This is not one of the values allowed: {allowedValues}. Please change it.',
  'contract.const': 'This should be “{allowedValue}”. Please change it.',
  'contract.discriminator': '“{tagValue}” is no known kind for “{tag}”. Please change it.',
  'contract.oneOf': 'This should fit exactly one of the forms allowed. Please change it as documented.',
  'contract.anyOf': 'This fits none of the forms allowed. Please change it as documented.',
  'contract.if': 'This does not go with what else stands here. Please change it as documented.',
  'contract.not': 'This is not allowed here. Please change it as documented.',
  'contract.pattern': 'This is not in the form asked for. Please change it as documented.',
  'contract.format': 'This is not in the form asked for ({format}). Please change it.',
  'contract.minLength': read =>
    read('limit') === '1'
      ? 'This cannot be empty. Please fill it in.'
      : `This needs at least ${read('limit')} characters. Please add some.`,
  'contract.maxLength': read =>
    `This has room for ${count(read('limit'), 'character')}. Please make it shorter.`,
  'contract.minimum': 'This cannot be less than {limit}. Please change it.',
  'contract.maximum': 'This cannot be more than {limit}. Please change it.',
  'contract.exclusiveMinimum': 'This must be more than {limit}. Please change it.',
  'contract.exclusiveMaximum': 'This must be less than {limit}. Please change it.',
  'contract.multipleOf': 'This must be a multiple of {multipleOf}. Please change it.',
  'contract.minItems': read =>
    `This needs at least ${count(read('limit'), 'entry', 'entries')}. Please add some.`,
  'contract.maxItems': read =>
    `This has room for ${count(read('limit'), 'entry', 'entries')}. Please remove some.`,
  'contract.contains': 'A necessary entry is missing. Please add it as documented.',
  'contract.uniqueItems': 'Two entries of the list are the same. Please remove one of them.',
  'contract.minProperties': read => `This needs at least ${count(read('limit'), 'member')}. Please add some.`,
  'contract.maxProperties': read =>
    `This has room for ${count(read('limit'), 'member')}. Please remove some.`,
} satisfies Record<ContractIssueCode, Message>
