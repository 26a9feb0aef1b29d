/** As much of a browser as signing in needs: cookies, and redirects followed by hand. */
export type TestBrowser = {
  fetch(path: string, options?: RequestInit): Promise<Response>
  /** Follows redirects to the end. */
  open(path: string): Promise<Response>
  /** Picks a test account on the login page, and comes back. */
  signIn(username: string): Promise<Response>
  cookies: Map<string, string>
}

export function createTestBrowser(origin: string): TestBrowser {
  const cookies = new Map<string, string>()

  const send = async (path: string, options: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(options.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin')
    const response = await fetch(new URL(path, origin), { redirect: 'manual', ...options, headers })
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie)
    return response
  }

  const follow = async (first: Response): Promise<Response> => {
    let response = first
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location')
      if (location === null || response.status < 300 || response.status >= 400) return response
      response = await send(location, { headers: { 'sec-fetch-site': 'same-origin' } })
    }
    throw new Error('Too many redirects.')
  }

  const open = async (path: string): Promise<Response> => follow(await send(path))

  return {
    cookies,
    fetch: send,
    open,
    signIn: async username => {
      let response = await send('/api/login')
      let page = ''
      while (response.status >= 300 && response.status < 400) {
        page = response.headers.get('location') ?? ''
        response = await send(page)
      }
      const body = new URLSearchParams({ account: username })
      return follow(await send(page, { method: 'POST', body }))
    },
  }
}

function keep(cookies: Map<string, string>, text: string): void {
  const [pair = '', ...attributes] = text.split(';')
  const separator = pair.indexOf('=')
  const name = pair.slice(0, separator)
  const value = pair.slice(separator + 1)
  const isExpired = attributes.some(attribute => {
    const [key = '', setting = ''] = attribute.trim().toLowerCase().split('=')
    return (
      (key === 'max-age' && Number(setting) <= 0) || (key === 'expires' && Date.parse(setting) < Date.now())
    )
  })
  if (isExpired || value === '') cookies.delete(name)
  else cookies.set(name, value)
}
