import type { ProblemTable } from '../problems/problem-table.ts'

export const uploadProblems = {
  'upload.offsetWrong': {
    status: 409,
    'zh-CN': '文件已收到 {offset} 字节，请从这里继续上传。',
    en: '{offset} bytes of the file have arrived; please go on from there.',
  },
  'upload.offsetMissing': {
    status: 400,
    'zh-CN': '没有说明这一部分从文件的哪里开始（Upload-Offset）。',
    en: 'It is not said where in the file this part begins (Upload-Offset).',
  },
  'upload.tooLong': {
    status: 422,
    'zh-CN': '收到的内容超过了文件的大小，请取消后重新上传。',
    en: 'More arrived than the file is long. Please cancel the upload and start again.',
  },
  'upload.incomplete': {
    status: 409,
    'zh-CN': '文件还没有传完，已收到 {offset} 字节。',
    en: 'The file is not complete: {offset} bytes have arrived.',
  },
  'upload.otherFile': {
    status: 409,
    'zh-CN': '这个上传编号已用于另一个文件，请重新选择文件上传。',
    en: 'This upload was begun with another file. Please choose the file again.',
  },
  'upload.digestWrong': {
    status: 422,
    'zh-CN': '文件在传输中损坏，请重新上传。',
    en: 'The file was damaged on its way. Please upload it again.',
  },
  'upload.tooManyOpen': {
    status: 422,
    'zh-CN': '同时上传的文件过多（最多 {max} 个），请等其他文件传完，或取消不需要的文件。',
    en: 'Too many files are being uploaded ({max} at most). Please wait for the others, or cancel those you do not need.',
  },
  'upload.tooManyParts': {
    status: 422,
    'zh-CN': '文件被分成了过多的部分，请取消后重新上传。',
    en: 'The file came in too many parts. Please cancel the upload and start again.',
  },
  'upload.removed': {
    status: 410,
    'zh-CN': '这个文件传完后已被删除。',
    en: 'This file was removed after it had been uploaded.',
  },
} as const satisfies ProblemTable
