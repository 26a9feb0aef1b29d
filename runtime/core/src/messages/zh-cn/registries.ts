import type { RegistryIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'

export const registries = {
  'registry.columnMissing': '文件缺少列“{column}”，请按名单的列名检查表头。',
  'registry.keyEmpty': '第{row}行的主键列“{column}”为空，请补上后重新导入。',
  'registry.keyRepeated': '第{row}行的“{column}”为“{value}”，与前面的行重复，请修改或删去其中一行。',
  'registry.text': '第{row}行的“{column}”不是文字，请修改后重新导入。',
  'registry.number': '第{row}行的“{column}”为“{value}”，不是数字，请修改后重新导入。',
  'registry.date': '第{row}行的“{column}”为“{value}”，不是日期，请按2026-07-06的样式修改后重新导入。',
  'registry.boolean': '第{row}行的“{column}”为“{value}”，应为“是”或“否”，请修改后重新导入。',
} satisfies Record<RegistryIssueCode, Message>
