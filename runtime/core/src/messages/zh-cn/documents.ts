import { nameMissing } from '../../documents/merge-labels.ts'
import type { DocumentIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'

export const documents = {
  'document.valueMissing': read =>
    `文书中的“${nameMissing(read('expression'), read('field'), 'zh-CN')}”没有内容，不能出具，请补全后重试。`,
  'document.expressionInvalid': '文书中的“{expression}”不是可用的公式，请在文书模板中修改。',
  'document.expressionFailed': '文书中的“{expression}”无法计算，请核对填报内容，或在文书模板中修改。',
  'document.characterMissing': '文书中的“{character}”没有可用的字体，请联系管理员安装含该字的字体。',
} satisfies Record<DocumentIssueCode, Message>
