import type { FormIssueCode } from '../../form/form-issues.ts'
import type { Message } from '../message.ts'

export const form = {
  'form.tooManyRows':
    'The form has more than {limit} rows in all. Please remove some, or apply in several parts.',
  'form.tooManyFields':
    'The form has {actual} fields; {limit} is the most. Please remove some or split the form.',
  'form.tooDeep': 'Fields are nested more than {limit} levels deep. Please move this one outwards.',
  'form.nestedRepeats': 'A repeat may hold one more level of repeats. Please move deeper ones outwards.',
  'form.cycle': 'Rules depend on one another in a circle: {cycle}. Please change one of them.',
  'form.duplicateId': 'The id “{id}” is used twice. Please delete one of the two and add it again.',
  'form.duplicateKey': 'Another field here has the key “{key}”. Please choose another key.',
  'form.unknownCodeTable': 'There is no code table “{codeTable}”. Please choose another.',
  'form.unknownSource':
    'There is no source “{source}”. Please choose another, or add it to the prefill first.',
  'form.unknownMaterial':
    'There is no material “{material}”. Please choose another, or add it to the materials first.',
  'form.unknownRepeat': 'There is no repeat “{repeat}”. Please choose where the options come from again.',
  'form.unknownColumn': 'The repeat has no column “{column}”. Please choose another.',
  'form.invalidPattern': 'The pattern “{text}” cannot be used. Please change the marked part.',
  'material.missing': 'Please hand in the material “{material}”.',
  'material.notDeferrable':
    'A broken promise is on record, so that nothing may follow later. Please hand in the material “{material}”.',
  'material.licenceNotValid': read =>
    `The electronic licence ${standings.get(read('standing')) ?? 'is not valid'} and does not stand for the material. Please look into it.`,
} satisfies Record<FormIssueCode, Message>

const standings: ReadonlyMap<string, string> = new Map([
  ['notYetValid', 'is not valid yet'],
  ['expired', 'has expired'],
  ['superseded', 'was superseded'],
  ['cancelled', 'was cancelled'],
  ['revoked', 'was revoked'],
])
