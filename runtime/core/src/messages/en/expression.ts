import type { ExpressionIssueCode } from '../../expression/issue.ts'
import type { Message } from '../message.ts'
import { typeWords } from '../type-words.ts'
import { wordOf } from '../word-of.ts'
import { expressionParts, expressionTypes, services } from './design-words.ts'

export const expression = {
  'expression.unexpectedCharacter':
    'The character “{character}” cannot stand in an expression. Please delete or replace it.',
  'expression.unexpectedToken': read =>
    `${capitalise(writePart(read('expected')))} should stand where “${read('found')}” is. Please check brackets, commas and operators around it.`,
  'expression.unexpectedEnd': read =>
    `The expression ends too early: ${writePart(read('expected'))} should follow. Please complete it.`,
  'expression.unterminatedString': 'A text lacks its closing quotation mark. Please add it.',
  'expression.unterminatedComment': 'A comment lacks its closing */. Please add it.',
  'expression.invalidEscape': '“{text}” is no escape. Please write a backslash twice.',
  'expression.invalidNumber': '“{text}” is not a number that can be used. Please change it.',
  'expression.invalidTemporal': '“{text}” is no date, time or duration. Please write it like @"2026-07-06".',
  'expression.unknownFunction': 'There is no function “{name}”. Please choose one from the list.',
  'expression.unknownType': 'There is no type “{name}”. Please use number, string, date and the like.',
  'expression.functionDefinition':
    'Functions cannot be defined in an expression. Please write the calculation itself.',
  'expression.notCallable':
    'What stands before this bracket is no function. Please check its name or delete the brackets.',
  'expression.mixedArguments': 'Name all arguments of a function or none. Please make them alike.',
  'expression.duplicateKey': 'The key “{key}” is there twice. Please delete or rename one.',
  'expression.textTooLong':
    'The expression has {length} characters; {limit} is the most. Please split it into calculated fields.',
  'expression.tooDeep':
    'The expression or its data is nested more than {limit} levels deep. Please split it into calculated fields.',
  'expression.unknownName': 'There is no “{name}”. Please choose from the fields; capital letters count.',
  'expression.unknownKey': read =>
    `A ${writeType(read('type'))} has no “${read('key')}”. Please choose again.`,
  'expression.unknownParameter':
    'The function “{function}” has no parameter “{parameter}”. Please check the name.',
  'expression.missingArgument': 'The function “{function}” lacks the argument “{parameter}”. Please add it.',
  'expression.tooManyArguments': 'The function “{function}” has too many arguments. Please remove some.',
  'expression.typeMismatch': writeMismatch,
  'expression.incomparableTypes': read =>
    `These cannot be compared: ${writeType(read('left'))} and ${writeType(read('right'))}. Please compare values of one type.`,
  'expression.notACondition': read =>
    `A condition is true or false; this is: ${writeType(read('actual'))}. Please add a comparison.`,
  'expression.possiblyNullCondition':
    'The condition is null and does not hold while something is not filled in. Please add != null where that is not meant.',
  'expression.alwaysNull': 'To calculate or compare with null always gives null. Please change it.',
  'expression.constantCondition': read =>
    read('value') === 'true'
      ? 'The condition always holds. Please delete it, or check its fields and values.'
      : 'The condition never holds. Please check its fields and values, or delete it.',
  'expression.invalidPattern': '“{pattern}” is not a pattern that can be used. Please change it.',
  'expression.stepLimit': 'The expression takes too long and was stopped. Please use fewer loops.',
  'expression.judgementLimit':
    'All rules together take too long and were stopped. Please use fewer rows or simpler rules.',
  'expression.outputLimit':
    'The expression makes a text of more than {limit} characters. Please make it shorter.',
  'expression.numberOverflow':
    'The result is beyond the range of numbers. Please check the expression and the numbers filled in.',
  'expression.serviceMissing': read =>
    `The expression needs ${wordOf(services, read('service'))}, which is not provided here. Please write it otherwise, or ask the administrator.`,
  'expression.calendarMissing':
    'There is no working calendar of {year}. Please ask the administrator to import it and try again.',
} satisfies Record<`expression.${ExpressionIssueCode}`, Message>

/** A function has named parameters; an operator has one or two sides. */
function writeMismatch(read: (name: string) => string): string {
  const [operator, left, right] = [read('operator'), read('left'), read('right')]
  if (operator === '') {
    return `The argument “${read('parameter')}” of the function “${read('function')}” is of type ${writeType(read('actual'))} where ${writeType(read('expected'))} is needed. Please change it.`
  }
  return left === ''
    ? `The operator “${operator}” does not work on type ${writeType(right)}. Please change it.`
    : `The operator “${operator}” does not work on the types ${writeType(left)} and ${writeType(right)}. Please change it.`
}

function writeType(type: string): string {
  return typeWords(type, expressionTypes, (outer, inner) => `${outer} (${inner})`)
}

function writePart(part: string): string {
  const word = wordOf(expressionParts, part)
  return word === part ? `“${part}”` : word
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
