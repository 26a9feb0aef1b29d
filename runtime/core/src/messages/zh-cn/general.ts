import type { GeneralTexts } from '../message.ts'

export const general: GeneralTexts = {
  thing: '此项',
  quote: name => `“${name}”`,
  unknown: '此处内容不符合要求，请检查后修改；仍不能解决时，请联系受理部门，并告知问题代码 {code}。',
  ruleFailed: '此项暂时无法自动计算或检查，请稍后重试；仍不能解决时，请联系受理部门。',
  refused: '现在不能进行该操作，请刷新页面后重试；仍不能解决时，请联系管理员，并告知问题代码 {code}。',
}
