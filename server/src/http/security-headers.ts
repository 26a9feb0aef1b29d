type Headers = Record<string, string>

/** On every answer. HSTS only where there is TLS: browsers ignore it on plain localhost. */
export function commonHeaders(publicUrl: URL): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()',
    ...(publicUrl.protocol === 'https:'
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}

/** On answers of the API: private, and inert when opened as a page. */
export function apiHeaders(): Headers {
  return {
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  }
}

/**
 * Policy of an HTML document. The designer alone may style inline: its source editor cannot do without.
 * @param nonce of this answer; scripts and styles in the document carry it
 */
export function documentPolicy(nonce: string, kind: 'portal' | 'designer' | 'plain'): string {
  const styles =
    kind === 'designer' ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    kind === 'plain' ? "script-src 'none'" : `script-src 'self' 'nonce-${nonce}'`,
    styles,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
