import { nameMissing } from '../../documents/merge-labels.ts'
import type { DocumentIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'

export const documents = {
  'document.valueMissing': read =>
    `“${nameMissing(read('expression'), read('field'), 'en')}” in the document has no value, so it cannot be issued. Please complete it and try again.`,
  'document.expressionInvalid':
    '“{expression}” in the document is no expression that can be used. Please change it in the template.',
  'document.expressionFailed':
    '“{expression}” in the document cannot be worked out. Please check the answers, or change it in the template.',
  'document.characterMissing':
    'No font can draw “{character}” in the document. Please ask the administrator to install one.',
} satisfies Record<DocumentIssueCode, Message>
