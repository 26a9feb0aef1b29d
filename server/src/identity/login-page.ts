import { escapeHtml } from '../http/reference-page.ts'
import type { ListedAccount } from './local-accounts.ts'

/** The page where a test account is picked or typed. No script: every choice is a form's own button. */
export function loginPage(page: {
  accounts: readonly ListedAccount[]
  failedName: string | null
  nonce: string
}): string {
  const { accounts, failedName, nonce } = page
  const buttons = accounts
    .map(
      ({ username, label }) =>
        `<li><button name="account" value="${escapeHtml(username)}"><span>${escapeHtml(label)}</span> <small>${escapeHtml(username)}</small></button></li>`,
    )
    .join('\n')
  const failure =
    failedName === null
      ? ''
      : '<p role="alert" id="failure">账号或密码不正确。连续输错 5 次将锁定 15 分钟。</p>'
  const described = failedName === null ? '' : ' aria-describedby="failure" aria-invalid="true"'
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 一表演示身份认证</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<main>
<h1>登录一表</h1>
<p class="lead">这是演示环境自带的身份认证。正式使用时，由统一身份认证平台代替本页。</p>
${failure}
<form method="post" aria-labelledby="type-heading">
<h2 id="type-heading">账号密码登录</h2>
<label for="username">账号</label>
<input id="username" name="username" autocomplete="username" required maxlength="100" value="${escapeHtml(failedName ?? '')}"${described}>
<label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"${described}>
<button class="primary">登录</button>
</form>
${
  accounts.length === 0
    ? ''
    : `<form method="post" aria-labelledby="pick-heading">
<h2 id="pick-heading">选择测试账号</h2>
<ul>
${buttons}
</ul>
</form>`
}
<form method="post"><button name="cancel" value="1" class="plain">取消，返回首页</button></form>
</main>
</body>
</html>`
}

const styles = `
:root { color-scheme: light; --ink: #1d2733; --line: #8a94a3; --accent: #0b57a4; --paper: #ffffff; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef2f7; color: var(--ink); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 28rem; margin: 6vh auto; padding: 2rem 1.5rem; background: var(--paper); border-radius: 12px; box-shadow: 0 2px 16px rgb(29 39 51 / 12%); }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.lead { margin: 0; color: #4a5666; font-size: .875rem; }
[role=alert] { margin: 1rem 0 0; padding: .5rem .75rem; border-left: 4px solid #b3261e; background: #fdf0ef; color: #8c1d18; }
label { display: block; margin-top: .5rem; font-size: .875rem; }
input { width: 100%; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: 8px; font: inherit; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
button { width: 100%; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; text-align: left; cursor: pointer; display: flex; justify-content: space-between; align-items: center; gap: .5rem; }
button:hover { border-color: var(--accent); background: #f2f7fd; }
button small { color: #566273; }
.primary { margin-top: 1rem; justify-content: center; border-color: var(--accent); background: var(--accent); color: #ffffff; font-weight: 600; }
.primary:hover { background: #08457f; }
.plain { margin-top: 1rem; justify-content: center; border-color: transparent; color: #3b4654; }
:focus-visible { outline: 3px solid #1a73d1; outline-offset: 2px; }
@media (max-width: 30rem) { main { margin: 0; min-height: 100vh; border-radius: 0; box-shadow: none; } }
`
