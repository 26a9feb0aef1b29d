import type { ProblemTable } from '../problems/problem-table.ts'

export const attachmentProblems = {
  'attachment.targetMissing': {
    status: 422,
    'zh-CN': '没有说明文件属于哪项材料或哪个字段。',
    en: 'It is not said which material or field the file is for.',
  },
  'attachment.targetUnknown': {
    status: 422,
    'zh-CN': '该事项没有这项材料或附件字段。',
    en: 'The item has no such material or file field.',
  },
  'attachment.targetClosed': {
    status: 422,
    'zh-CN': '本次补正没有要求修改这一项。',
    en: 'This part is not open in the correction.',
  },
  'attachment.nameInvalid': {
    status: 422,
    'zh-CN': '文件名无效（1 至 300 个字符）。',
    en: 'The file name is invalid (1 to 300 characters).',
  },
  'attachment.empty': { status: 422, 'zh-CN': '文件是空的。', en: 'The file is empty.' },
  'attachment.tooLarge': {
    status: 413,
    'zh-CN': '文件过大，最多 {maxMegabytes} MB。',
    en: 'The file is too large (at most {maxMegabytes} MB).',
  },
  'attachment.tooMany': {
    status: 422,
    'zh-CN': '最多可上传 {max} 个文件。',
    en: 'At most {max} files can be uploaded.',
  },
  'attachment.kindNotTaken': {
    status: 415,
    'zh-CN': '文件的实际类型不在允许的范围内（{accept}）。',
    en: 'The kind of the file, by its content, is not taken ({accept}).',
  },
  'attachment.contentRefused': {
    status: 422,
    'zh-CN': '文件内容不能接收：已损坏、有密码、含宏、嵌套压缩包或解开后过大。',
    en: 'The content is refused: damaged, protected, with macros, nested archives or too large when opened.',
  },
  'attachment.infected': {
    status: 422,
    'zh-CN': '文件未通过安全检查，已删除。',
    en: 'The file did not pass the security check and was deleted.',
  },
  'attachment.scanUnavailable': {
    status: 503,
    'zh-CN': '安全检查暂时不可用，文件未保存，请稍后重试。',
    en: 'The security check is not available; the file was not saved. Please try again shortly.',
  },
} as const satisfies ProblemTable
