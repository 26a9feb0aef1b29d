import { useWords } from '../../texts/texts-context.tsx'

const zhCn = {
  title: '提醒方式',
  help: '消息总会出现在“消息”里。您还可以选择同时用下面的方式提醒您。提醒只写明事项、办件编号和进展，不含姓名和填写内容。',
  back: '返回消息',
  email: '邮件提醒',
  emailTo: (address: string) => `发送到 ${address}`,
  emailNone: '填写并验证邮箱后可以开启。',
  address: '邮箱地址',
  change: '更换邮箱',
  sendCode: '发送验证码',
  codeSent: (address: string) =>
    `验证码已发送到 ${address}，30 分钟内有效。没有收到的，请查看垃圾邮件，或 1 分钟后重新发送。`,
  code: '验证码',
  confirm: '验证',
  confirmed: '邮箱已验证，邮件提醒已开启',
  sms: '短信提醒',
  smsTo: (mobile: string) => `发送到 ${mobile}，号码来自统一身份认证`,
  smsNone: '统一身份认证没有提供您的手机号，不能开启短信提醒。',
  neither: '平台暂未开通邮件和短信提醒。',
  saved: '提醒方式已保存',
}

const en: typeof zhCn = {
  title: 'How to be told',
  help: 'Messages always appear under Messages. You can be told in these ways as well. They name the item, the case number and what happened, no person and no answer.',
  back: 'Back to messages',
  email: 'E-mail',
  emailTo: address => `To ${address}`,
  emailNone: 'Give and confirm an address to turn it on.',
  address: 'E-mail address',
  change: 'Use another address',
  sendCode: 'Send a code',
  codeSent: address =>
    `A code was sent to ${address}; it is valid for 30 minutes. If it does not come, look among unwanted mail or ask for another one in a minute.`,
  code: 'Code',
  confirm: 'Confirm',
  confirmed: 'The address is confirmed, and e-mail is on',
  sms: 'Text messages',
  smsTo: mobile => `To ${mobile}, as the identity provider told it`,
  smsNone: 'The identity provider told no mobile number of yours.',
  neither: 'This platform sends neither e-mail nor text messages.',
  saved: 'Saved',
}

/** Texts of the ways of being told, in the reader's language. */
export function useReachTexts(): typeof zhCn {
  return useWords().locale === 'en' ? en : zhCn
}
