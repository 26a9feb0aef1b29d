import { AppError } from '../problems/app-error.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site made the browser send, whatever their content type: the browser says where a
 * request comes from, and a request without that proof is refused too.
 * @throws AppError `request.crossSite`
 */
export function refuseCrossSite(
  method: string,
  header: (name: string) => string | undefined,
  publicUrl: URL,
): void {
  if (safeMethods.has(method)) return
  const site = header('sec-fetch-site')
  if (site !== undefined) {
    if (site !== 'same-origin') throw new AppError('request.crossSite')
    return
  }
  if (header('origin') !== publicUrl.origin) throw new AppError('request.crossSite')
}
