import type { FieldIssueCode } from '../../fields/field-issues.ts'
import type { Message } from '../message.ts'
import { wordOf, wordsOf } from '../word-of.ts'
import { count } from './count.ts'
import { deliveryWays, documentTypes, fileKinds, regionLevels } from './words.ts'

export const fields = {
  'answer.required': 'Please fill in {label}.',
  'answer.shape': 'The answer to {label} cannot be read. Please clear it and fill it in again.',
  'answer.agreement': 'Please read {label} and agree to it to go on.',
  'text.tooShort': read =>
    `Please write at least ${count(read('minimum'), 'character')}; there are ${read('actual')} now.`,
  'text.tooLong': read =>
    `Please write at most ${count(read('maximum'), 'character')}; there are ${read('actual')} now.`,
  'text.pattern': 'This is not in the form asked for. Please change it as described.',
  'number.format': 'Please fill in a number, without words and units.',
  'number.minimum': 'The number cannot be less than {minimum}. Please change it.',
  'number.maximum': 'The number cannot be more than {maximum}. Please change it.',
  'number.scale': read =>
    read('maximum') === '0'
      ? 'Please fill in a whole number, without decimals.'
      : `Please use at most ${count(read('maximum'), 'decimal')}; there are ${read('actual')} now.`,
  'number.digits': 'The number has more than {maximum} digits. Please check it.',
  'integer.format': 'Please fill in a whole number, without decimals, words and units.',
  'integer.range': 'The number is too large to be kept. Please check it.',
  'choice.notOffered': '“{value}” is not offered here. Please choose again.',
  'choice.rowGone':
    '“{value}” is no longer in the list it refers to. Please choose again, or add it to the list.',
  'choice.tooFew': read => `Please choose at least ${read('minimum')}; ${read('actual')} chosen now.`,
  'choice.tooMany': read => `Please choose at most ${read('maximum')}; ${read('actual')} chosen now.`,
  'choice.notLeaf': '“{value}” has narrower choices below it. Please choose one of the last level.',
  'choice.tooDeep': 'Please choose down to level {maximum} only.',
  'region.format': 'This is not a region. Please choose again from the list.',
  'region.tooShallow': read => `Please choose down to the ${wordOf(regionLevels, read('level'))}.`,
  'region.tooDeep': read => `Please choose down to the ${wordOf(regionLevels, read('level'))} only.`,
  'region.outside':
    'This region is not served here. Please choose one of those listed; their codes begin with {root}.',
  'region.unknown':
    'No region has the code “{code}”; it may have changed. Please choose again from the list.',
  'date.format': 'This is not a date. Please fill in a real one, such as 2026-07-06.',
  'date.longTerm': '“No expiry date” cannot be chosen here. Please fill in a date.',
  'date.notBefore': 'The date cannot be before {limit}. Please change it.',
  'date.notAfter': 'The date cannot be after {limit}. Please change it.',
  'dateRange.order': 'The end cannot be before the beginning. Please change one of the dates.',
  'time.format': 'This is not a time. Please use the 24-hour clock, such as 09:30.',
  'time.step': read => `Please choose a time in steps of ${count(read('step'), 'minute')}.`,
  'dateTime.format': 'This is not a date and time. Please choose again.',
  'month.format': 'This is not a month. Please fill in year and month, such as 2026-07.',
  'month.notBefore': 'The month cannot be before {limit}. Please change it.',
  'month.notAfter': 'The month cannot be after {limit}. Please change it.',
  'duration.format': 'This is not a length of time. Please fill in whole numbers of 0 or more.',
  'duration.units': 'This length of time uses a unit not offered here. Please use those listed.',
  'identityDocument.type': read =>
    `“${wordOf(documentTypes, read('documentType'))}” is not taken here. Please choose one of the documents listed.`,
  'person.sexDiffers': 'The sex differs from the identity number. Please check both.',
  'person.birthDiffers':
    'The date of birth differs from the identity number, which says {birthOn}. Please check both.',
  'delivery.way': read =>
    `“${wordOf(deliveryWays, read('way'))}” is not offered here. Please choose one of the ways listed.`,
  'files.tooFew': read =>
    `Please upload at least ${count(read('minimum'), 'file')}; there are ${read('actual')} now.`,
  'files.tooMany': read =>
    `Please upload at most ${count(read('maximum'), 'file')}; there are ${read('actual')} now.`,
  'files.tooLarge':
    'The file “{name}” is larger than {maximum} MB. Please make it smaller and upload it again.',
  'files.kind': read =>
    `The file “${read('name')}” is not of a kind taken here. Please upload ${wordsOf(fileKinds, read('kinds'), ', ')}.`,
  'files.unknown': 'File {number} was not uploaded or is gone. Please remove it and upload it again.',
  'files.ratio':
    'The picture “{name}” should have the proportions {ratio}. Please crop it and upload it again.',
  'rows.tooFew': read =>
    `Please fill in at least ${count(read('minimum'), 'row')}; there are ${read('actual')} now.`,
  'rows.tooMany': read =>
    `Please fill in at most ${count(read('maximum'), 'row')}; there are ${read('actual')} now.`,
  'rows.duplicate': 'Row {row} repeats row {first}. Please change or remove one of them.',
  'rows.duplicateFilled':
    'Row {row} of the table repeats row {first} of the form. Please change or remove one of them.',
  'rows.orderFilled':
    'Row {row} of the table belongs before row {previous} of the form. Please put the rows in order.',
  'rows.order': 'Row {row} belongs before row {previous}. Please put the rows in order.',
} satisfies Record<FieldIssueCode, Message>
