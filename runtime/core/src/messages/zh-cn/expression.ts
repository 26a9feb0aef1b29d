import type { ExpressionIssueCode } from '../../expression/issue.ts'
import type { Message } from '../message.ts'
import { typeWords } from '../type-words.ts'
import { wordOf } from '../word-of.ts'
import { expressionParts, expressionTypes, services } from './design-words.ts'

export const expression = {
  'expression.unexpectedCharacter': '公式中不能使用字符“{character}”，请删去或换成半角符号。',
  'expression.unexpectedToken': read =>
    `“${read('found')}”处应为${writePart(read('expected'))}，请检查前后的括号、逗号和运算符。`,
  'expression.unexpectedEnd': read => `公式没有写完，末尾还应有${writePart(read('expected'))}，请补全。`,
  'expression.unterminatedString': '文字缺少结尾的双引号，请补上。',
  'expression.unterminatedComment': '注释缺少结尾的 */，请补上。',
  'expression.invalidEscape': '文字中的“{text}”不是可用的转义，反斜杠请写两次。',
  'expression.invalidNumber': '“{text}”不是可用的数字，请修改。',
  'expression.invalidTemporal': '“{text}”不是日期、时间或时长，请按 @"2026-07-06" 的样式填写。',
  'expression.unknownFunction': '没有函数“{name}”，请从函数列表中选择。',
  'expression.unknownType': '没有类型“{name}”，请使用 number、string、date 等类型。',
  'expression.functionDefinition': '公式中不能定义函数，请直接写出计算。',
  'expression.notCallable': '这里的括号前不是函数名，请检查函数名或删去括号。',
  'expression.mixedArguments': '函数的参数要么全部写名称，要么全部不写，请统一。',
  'expression.duplicateKey': '键“{key}”重复，请删去或改名。',
  'expression.textTooLong': '公式有{length}个字符，最多{limit}个，请拆成几个计算字段。',
  'expression.tooDeep': '公式或数据嵌套超过{limit}层，请拆成几个计算字段。',
  'expression.unknownName': '找不到“{name}”，请从字段列表中选择，并注意大小写。',
  'expression.unknownKey': read => `${writeType(read('type'))}中没有“${read('key')}”，请重新选择。`,
  'expression.unknownParameter': '函数“{function}”没有参数“{parameter}”，请核对参数名。',
  'expression.missingArgument': '函数“{function}”缺少参数“{parameter}”，请补上。',
  'expression.tooManyArguments': '函数“{function}”的参数太多，请删去多余的参数。',
  'expression.typeMismatch': writeMismatch,
  'expression.incomparableTypes': read =>
    `${writeType(read('left'))}与${writeType(read('right'))}不能比较，请改为比较同类的值。`,
  'expression.notACondition': read =>
    `条件的结果应为是或否，现在是${writeType(read('actual'))}，请加上比较。`,
  'expression.possiblyNullCondition':
    '有内容未填写时，条件的结果为空，按不成立处理；如果不是这个意思，请再加一个“已填写”的条件。',
  'expression.alwaysNull': '与 null 计算或比较大小，结果总是 null，请修改。',
  'expression.constantCondition': read =>
    read('value') === 'true'
      ? '条件总是成立，请删去条件，或核对所用的字段和值。'
      : '条件永远不成立，请核对所用的字段和值，或删去条件。',
  'expression.invalidPattern': '“{pattern}”不是可用的正则表达式，请修改。',
  'expression.stepLimit': '公式的计算量过大，已停止，请减少循环和嵌套。',
  'expression.judgementLimit': '全部规则的计算量合计过大，已停止，请减少行数，或简化规则。',
  'expression.outputLimit': '公式得出的文字超过{limit}个字符，请缩短结果。',
  'expression.numberOverflow': '计算结果超出数字的范围，请核对公式和填写的数字。',
  'expression.serviceMissing': read =>
    `公式用到${wordOf(services, read('service'))}，这里没有提供，请改用其他写法，或联系管理员。`,
  'expression.calendarMissing': '没有{year}年的工作日历，请联系管理员导入后重试。',
} satisfies Record<`expression.${ExpressionIssueCode}`, Message>

/** A function has named parameters; an operator has one or two sides. */
function writeMismatch(read: (name: string) => string): string {
  const [operator, left, right] = [read('operator'), read('left'), read('right')]
  if (operator === '') {
    return `函数“${read('function')}”的参数“${read('parameter')}”应为${writeType(read('expected'))}，现在是${writeType(read('actual'))}，请修改。`
  }
  return left === ''
    ? `运算符“${operator}”不能用于${writeType(right)}，请修改。`
    : `运算符“${operator}”不能用于${writeType(left)}和${writeType(right)}，请修改。`
}

function writeType(type: string): string {
  return typeWords(type, expressionTypes, (outer, inner) => `${inner}的${outer}`)
}

function writePart(part: string): string {
  const word = wordOf(expressionParts, part)
  return word === part ? `“${part}”` : word
}
