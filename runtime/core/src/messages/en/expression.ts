import type { ExpressionIssueCode } from '../../expression/index.ts'

export const expression: Readonly<Record<`expression.${ExpressionIssueCode}`, string>> = {
  'expression.unexpectedCharacter': '“{character}” cannot stand here. Please remove it.',
  'expression.unexpectedToken': '“{found}” cannot stand here; expected: {expected}.',
  'expression.unexpectedEnd': 'The expression is not complete; expected: {expected}.',
  'expression.unterminatedString': 'The closing quotation mark is missing.',
  'expression.unterminatedComment': 'The comment does not end. Please add */.',
  'expression.invalidEscape': '“{text}” is no valid escape.',
  'expression.invalidNumber': '“{text}” is no valid number.',
  'expression.invalidTemporal': '“{text}” is no valid date or time.',
  'expression.unknownFunction': 'There is no function “{name}”. Please check the name.',
  'expression.unknownType': 'There is no type “{name}”. Please check the name.',
  'expression.functionDefinition': 'Functions cannot be defined here. Please use those that exist.',
  'expression.notCallable': 'This cannot be called as a function.',
  'expression.mixedArguments': 'Please name either all arguments or none.',
  'expression.duplicateKey': 'The key “{key}” occurs twice.',
  'expression.textTooLong':
    'An expression has at most {limit} characters; this one has {length}. Please divide it.',
  'expression.tooDeep': 'The expression nests deeper than {limit}. Please divide it.',
  'expression.unknownName': 'There is no field or name “{name}”. Please check it.',
  'expression.unknownKey': 'There is no “{key}” in {type}. Please check it.',
  'expression.unknownParameter': 'The function “{function}” has no parameter “{parameter}”.',
  'expression.missingArgument': 'The function “{function}” needs its argument “{parameter}”.',
  'expression.tooManyArguments': 'The function “{function}” has too many arguments.',
  'expression.typeMismatch': 'The types do not fit here. Please check the fields or arguments.',
  'expression.incomparableTypes': '{left} and {right} cannot be compared.',
  'expression.notACondition': 'A condition must be yes or no; this is {actual}.',
  'expression.possiblyNullCondition':
    'While a field is empty this condition has no result and counts as not met. Please say so if that is not meant.',
  'expression.alwaysNull': 'This part never has a result. Please change it.',
  'expression.invalidPattern': 'The pattern “{pattern}” cannot be read. Please correct it.',
  'expression.stepLimit': 'This rule takes too many steps and was not finished. Please ask the department.',
  'expression.judgementLimit':
    'The rules of the form take too many steps. Please use fewer rows or ask the department.',
  'expression.outputLimit': 'A rule makes a text longer than {limit} characters. Please ask the department.',
  'expression.numberOverflow': 'A rule makes a number that is too large. Please check the numbers entered.',
  'expression.serviceMissing':
    'This rule cannot be judged now ({service} is missing). Please try again later.',
  'expression.calendarMissing': 'The working days of {year} are not published yet. Please try again later.',
}
