import { describePolicy } from './open-api.ts'
import type { Route } from './route.ts'

/** The API's routes as a plain page: no script, nothing from elsewhere. */
export function referencePage(routes: readonly Route[]): string {
  const rows = routes
    .toSorted((a, b) => a.path.localeCompare(b.path))
    .map(
      route => `<tr><td><code>${route.method}</code></td><td><code>${escapeHtml(route.path)}</code></td>
<td>${escapeHtml(route.summary)}</td><td>${escapeHtml(describePolicy(route.policy))}</td>
<td>${escapeHtml(route.body ?? '')}</td><td>${escapeHtml(route.answer ?? '')}</td></tr>`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Yibiao API</title></head>
<body>
<h1>Yibiao API</h1>
<p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<table><caption>Routes</caption>
<thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">What it does</th><th scope="col">For whom</th>
<th scope="col">Body</th><th scope="col">Answer</th></tr></thead>
<tbody>
${rows}
</tbody></table>
</body></html>`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
