import type { ProblemTable } from '../problems/problem-table.ts'

export const egressProblems = {
  'egress.networkInvalid': {
    status: 422,
    'zh-CN':
      '“{network}”不是可以放行的网络。请写成 10.1.2.3/32 的形式，IPv4 前缀不短于 /16，IPv6 不短于 /48。',
    en: '"{network}" is no network that can be allowed. Write it as 10.1.2.3/32, with at least /16 for IPv4 and /48 for IPv6.',
  },
  'egress.addressInvalid': {
    status: 422,
    'zh-CN': '地址无效。请填写 https:// 开头的完整地址，不带用户名和密码。',
    en: 'The address is invalid. Give the whole https:// address, without user name and password.',
  },
  'egress.destinationRefused': {
    status: 422,
    'zh-CN':
      '不允许访问该地址：互联网地址须使用 https 的 443 或 8443 端口，政务内网地址须由平台系统管理员放行。',
    en: 'This address may not be called: public addresses need https on port 443 or 8443, and the system administrator of the platform must allow addresses of the government network.',
  },
} as const satisfies ProblemTable
