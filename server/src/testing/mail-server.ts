import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export type ReceivedMail = { from: string; to: string[]; data: string }

/** A mail server on this machine: as much of SMTP as a letter needs. */
export async function startMailServer(): Promise<{
  port: number
  mails: ReceivedMail[]
  /** What it says to a letter from now on, e.g. `451 try later`. */
  answer(text: string): void
  stop(): Promise<void>
}> {
  const mails: ReceivedMail[] = []
  let verdict = '250 taken'
  const server = createServer(socket => {
    let mail: ReceivedMail = { from: '', to: [], data: '' }
    let isData = false
    let waiting = ''
    socket.on('error', () => undefined)
    socket.write('220 test\r\n')
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      waiting += chunk
      for (;;) {
        const end = waiting.indexOf('\r\n')
        if (end < 0) return
        const line = waiting.slice(0, end)
        waiting = waiting.slice(end + 2)
        if (isData && line === '.') {
          isData = false
          if (verdict.startsWith('2')) mails.push(mail)
          mail = { from: '', to: [], data: '' }
          socket.write(`${verdict}\r\n`)
        } else if (isData) mail.data += `${line}\n`
        else if (/^MAIL FROM:/i.test(line)) {
          mail.from = line
          socket.write('250 ok\r\n')
        } else if (/^RCPT TO:/i.test(line)) {
          mail.to.push(line.replace(/^RCPT TO:<(.*)>.*$/i, '$1'))
          socket.write('250 ok\r\n')
        } else if (/^DATA/i.test(line)) {
          isData = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    mails,
    answer: text => {
      verdict = text
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** Headers, and the body as its reader sees it. */
export function readMail({ data }: ReceivedMail): { headers: Map<string, string>; text: string } {
  const cut = data.indexOf('\n\n')
  const headers = new Map<string, string>()
  for (const line of data
    .slice(0, cut)
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':')
    headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()))
  }
  const body = data.slice(cut + 2)
  const isBase64 = headers.get('content-transfer-encoding') === 'base64'
  const text = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : decodeQuoted(body)
  return { headers, text }
}

function decodeWords(text: string): string {
  return text
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    )
}

function decodeQuoted(text: string): string {
  const plain = text.replaceAll('=\n', '')
  const bytes = plain.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return plain === bytes ? plain : Buffer.from(bytes, 'latin1').toString('utf8')
}
