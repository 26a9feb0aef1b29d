import type { ProblemTable } from './problem-table.ts'

/** Refusals that any route can give. */
export const generalProblems = {
  'request.malformed': {
    status: 400,
    'zh-CN': '请求内容不是有效的 JSON。',
    en: 'The request body is not valid JSON.',
  },
  'request.tooDeep': {
    status: 400,
    'zh-CN': '请求内容嵌套过深（最多 {max} 层）。',
    en: 'The request body is nested too deeply (at most {max} levels).',
  },
  'request.forbiddenKey': {
    status: 422,
    'zh-CN': '请求内容含有不允许的字段名“{key}”。',
    en: 'The request body contains the forbidden key "{key}".',
  },
  'request.tooLarge': {
    status: 413,
    'zh-CN': '请求内容过大（最多 {max} 字节）。',
    en: 'The request body is too large (at most {max} bytes).',
  },
  'request.contentType': {
    status: 415,
    'zh-CN': '请求的内容类型不受支持，应为 {expected}。',
    en: 'The content type is not supported; {expected} is expected.',
  },
  'request.invalid': {
    status: 422,
    'zh-CN': '请求内容不符合要求。',
    en: 'The request does not meet its contract.',
  },
  'request.queryInvalid': {
    status: 400,
    'zh-CN': '查询参数“{name}”无效。',
    en: 'The query parameter "{name}" is invalid.',
  },
  'request.crossSite': {
    status: 403,
    'zh-CN': '该请求来自其他网站，已被拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'request.rateLimited': {
    status: 429,
    'zh-CN': '操作过于频繁，请在 {seconds} 秒后重试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'request.notFound': {
    status: 404,
    'zh-CN': '没有找到所请求的内容。',
    en: 'What you asked for was not found.',
  },
  'request.methodNotAllowed': {
    status: 405,
    'zh-CN': '不支持该操作。',
    en: 'This method is not supported here.',
  },
  'request.forbidden': {
    status: 403,
    'zh-CN': '您没有办理此操作的权限。',
    en: 'You are not allowed to do this.',
  },
  'request.signInRequired': { status: 401, 'zh-CN': '请先登录。', en: 'Please sign in first.' },
  'request.failed': {
    status: 500,
    'zh-CN': '系统出现错误，您的操作未完成。请凭请求编号 {requestId} 联系管理员。',
    en: 'Something went wrong and nothing was changed. Quote request {requestId} to the administrator.',
  },
  'idempotency.keyMissing': {
    status: 400,
    'zh-CN': '缺少 Idempotency-Key 请求头。',
    en: 'The Idempotency-Key header is missing.',
  },
  'idempotency.keyInvalid': {
    status: 400,
    'zh-CN': 'Idempotency-Key 应为 8 至 128 个可见 ASCII 字符。',
    en: 'The Idempotency-Key must be 8 to 128 visible ASCII characters.',
  },
  'idempotency.otherPayload': {
    status: 422,
    'zh-CN': '该 Idempotency-Key 已用于另一份内容。',
    en: 'This Idempotency-Key was used with another payload.',
  },
  'idempotency.running': {
    status: 409,
    'zh-CN': '相同的请求正在处理，请稍候。',
    en: 'The same request is still running.',
  },
  'revision.missing': {
    status: 428,
    'zh-CN': '缺少 If-Match 请求头，无法确认您看到的是最新版本。',
    en: 'The If-Match header is missing.',
  },
  'revision.changed': {
    status: 412,
    'zh-CN': '内容已被他人修改（当前版本 {current}），请查看后重试。',
    en: 'It was changed meanwhile (current revision {current}); review and try again.',
  },
  'database.unavailable': {
    status: 503,
    'zh-CN': '系统正在恢复，您的操作未完成，请稍后重试。',
    en: 'The system is recovering; nothing was changed. Please try again shortly.',
  },
  'database.busy': {
    status: 503,
    'zh-CN': '系统繁忙，您的操作未完成，请稍后重试。',
    en: 'The system is busy; nothing was changed. Please try again shortly.',
  },
  'storage.full': {
    status: 507,
    'zh-CN': '存储空间已满，您的操作未完成，请联系管理员。',
    en: 'The storage is full; nothing was changed. Please tell the administrator.',
  },
  'server.stopping': {
    status: 503,
    'zh-CN': '系统正在重启，请稍后重试。',
    en: 'The server is restarting. Please try again shortly.',
  },
} as const satisfies ProblemTable
