import { localize } from '@yibiao/core/fields'
import { notices as english } from '@yibiao/core/messages/notices-en'
import { notices as chinese } from '@yibiao/core/messages/notices-zh-cn'
import type { LocalizedText, NotificationCode } from '@yibiao/schemas'
import type { Locale } from '../http/locale.ts'

export type LetterFacts = {
  notice: NotificationCode
  /** Of a `custom` notice, with personal data masked already. */
  subject: string | null
  body: string | null
  caseId: string
  caseNumber: string
  itemName: LocalizedText
  departmentName: string
  reader: 'applicant' | 'officer'
}

/**
 * What leaves the house about a message of the inbox: what happened, to which case, and where to read on after
 * signing in. No name, no answer, no reason; the link is made of the public address and nothing else.
 */
export function writeLetter(
  facts: LetterFacts,
  locale: Locale,
  publicUrl: URL,
): { subject: string; text: string; sms: string } {
  const words = wordsOf(locale)
  const { title, text } = titleOf(facts, locale)
  const item = localize(facts.itemName, locale)
  const place = facts.reader === 'applicant' ? 'my/cases' : 'workbench/cases'
  const link = new URL(`/${place}/${facts.caseId}`, publicUrl).href
  return {
    subject: words.subject(title, facts.caseNumber),
    text: [
      text,
      '',
      words.item(item),
      words.number(facts.caseNumber),
      words.department(facts.departmentName),
      '',
      words.link(link),
      '',
      words.foot,
      '',
    ].join('\n'),
    sms: words.sms(title, item, facts.caseNumber),
  }
}

function titleOf({ notice, subject, body }: LetterFacts, locale: Locale): { title: string; text: string } {
  if (notice !== 'custom') return (locale === 'en' ? english : chinese)[notice]
  return { title: subject ?? '', text: body ?? '' }
}

const zhCn = {
  subject: (title: string, number: string) => `【一表】${title}（${number}）`,
  item: (name: string) => `事项：${name}`,
  number: (number: string) => `办件编号：${number}`,
  department: (name: string) => `部门：${name}`,
  link: (link: string) => `登录后查看：${link}`,
  foot: '本邮件由系统自动发出，请勿回复。如不再需要，可登录后在“消息”的“提醒方式”中关闭。',
  sms: (title: string, item: string, number: string) =>
    `【一表】${title}：${item}，办件编号 ${number}。详情请登录查看。`,
  code: {
    subject: '【一表】邮箱验证码',
    text: (code: string) =>
      `您的邮箱验证码是 ${code}，30 分钟内有效。\n\n如果不是您本人操作，请忽略本邮件。\n`,
  },
}

const en: typeof zhCn = {
  subject: (title, number) => `[Yibiao] ${title} (${number})`,
  item: name => `Item: ${name}`,
  number: number => `Case number: ${number}`,
  department: name => `Department: ${name}`,
  link: link => `Sign in to read on: ${link}`,
  foot: 'This message was sent automatically; please do not reply. You can turn it off under Messages, How to be told.',
  sms: (title, item, number) => `[Yibiao] ${title}: ${item}, case ${number}. Sign in to read on.`,
  code: {
    subject: '[Yibiao] Your confirmation code',
    text: code =>
      `Your code is ${code}. It is valid for 30 minutes.\n\nIf you did not ask for it, ignore this message.\n`,
  },
}

export function wordsOf(locale: Locale): typeof zhCn {
  return locale === 'en' ? en : zhCn
}
