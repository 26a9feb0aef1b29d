import { createEventParser } from './event-parser.ts'
import { readChange, type LiveChange } from './live-change.ts'

const firstWait = 2_000
const longestWait = 30_000

/**
 * Hears what changes until `stop` is aborted, coming back after every broken connection and going on where it was.
 * (`EventSource` cannot say that nobody is at the page: an open page would keep its session for ever.)
 */
export async function listenToServer(tell: (change: LiveChange) => void, stop: AbortSignal): Promise<void> {
  let lastEventId: string | undefined
  let wait = firstWait
  while (!stop.aborted) {
    try {
      const response = await fetch('/api/events', {
        headers: {
          accept: 'text/event-stream',
          'x-background': 'yes',
          ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        },
        credentials: 'same-origin',
        signal: stop,
      })
      if (response.ok && response.body !== null) {
        wait = firstWait
        const parse = createEventParser()
        for await (const text of readTexts(response.body)) {
          for (const event of parse(text)) {
            lastEventId = event.id ?? lastEventId
            const change = readChange(event)
            if (change !== undefined) tell(change)
          }
        }
      } else await response.body?.cancel()
    } catch {
      // Without a connection there is nothing to hear; it is tried again below.
    }
    await pause(wait * (0.75 + Math.random() / 2), stop)
    wait = Math.min(longestWait, wait * 2)
  }
}

async function* readTexts(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield decoder.decode(value, { stream: true })
  }
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve()
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    stop.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
