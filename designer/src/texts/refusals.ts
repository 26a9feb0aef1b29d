import type { RefusalCode } from '../document/command.ts'
import { defineTexts } from './define-texts.ts'

type Params = Readonly<Record<string, string>>
type Refusals = Readonly<Record<RefusalCode, (params: Params) => string>>

/** Why something cannot be done. */
export const refusalTexts = defineTexts<Refusals>(
  {
    notFound: () => '找不到要操作的内容，可能已被删除。',
    wrongPlace: () => '不能放在这里。',
    insideItself: () => '不能放进它自己里面。',
    tooDeep: () => '嵌套不能超过 8 层。',
    repeatTooDeep: () => '子表里最多再嵌套一层子表。',
    afterEnd: () => '结束环节后面不能再有环节。',
    endNotLast: () => '结束环节只能放在最后。',
    lastPage: () => '表单至少要有一页。',
    fewestBranches: () => '网关至少要保留两条分支，不需要时请删除整个网关。',
    defaultBranch: () => '默认分支始终在最后，不能移动或删除。',
    stillUsed: params => `仍被使用：${params['names'] ?? ''}。请先修改这些地方。`,
    keyTaken: () => '同一范围内已有这个标识。',
    keyFormat: () => '标识以小写字母开头，只能用字母和数字，最多 64 个字符。',
    nameEmpty: () => '这里不能为空，也不能超过长度上限。',
    tooMany: () => '数量已达上限。',
    insideBlock: params =>
      `“${params['name'] ?? ''}”链接了组件（版本 ${params['version'] ?? ''}），里面的字段不能在这里改。请转为副本，或打开组件修改。`,
    blockFieldTaken: params =>
      `组件里的“${params['names'] ?? ''}”和本表单已有的字段标识重复，请先换一个标识前缀。`,
    prefixFormat: () => '标识前缀以小写字母开头，只能用字母和数字，最多 20 个字符。',
  },
  {
    notFound: () => 'It is not there any more.',
    wrongPlace: () => 'It cannot stand here.',
    insideItself: () => 'It cannot be put into itself.',
    tooDeep: () => 'Nesting ends at 8 levels.',
    repeatTooDeep: () => 'A repeat may hold one more level of repeats.',
    afterEnd: () => 'Nothing can follow the end.',
    endNotLast: () => 'The end must be last.',
    lastPage: () => 'A form has at least one page.',
    fewestBranches: () => 'A gateway keeps at least two branches; delete the gateway instead.',
    defaultBranch: () => 'The default branch stays last and cannot be moved or deleted.',
    stillUsed: params => `Still used by ${params['names'] ?? ''}. Change these first.`,
    keyTaken: () => 'Another one has this key.',
    keyFormat: () => 'A key begins with a small letter, has letters and digits only, 64 at most.',
    nameEmpty: () => 'It cannot be empty, nor longer than allowed.',
    tooMany: () => 'No more can be added.',
    insideBlock: params =>
      `“${params['name'] ?? ''}” links a block (version ${params['version'] ?? ''}): its fields cannot be changed here. Make it a copy, or open the block.`,
    blockFieldTaken: params =>
      `The form has the keys of “${params['names'] ?? ''}” already; choose another prefix for the keys first.`,
    prefixFormat: () => 'A prefix begins with a small letter, has letters and digits only, 20 at most.',
  },
)
