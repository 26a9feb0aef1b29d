/** One reader's stream of Server-Sent Events. */
export type EventStream = {
  body: ReadableStream<Uint8Array>
  /** @returns false when the reader does not keep up or is gone: the stream has ended then */
  send(text: string): boolean
  end(): void
}

/** What may wait for a reader, in bytes: some hundred events. Whoever is further behind resumes by a new connection. */
const mostWaiting = 64 * 1024

export function createEventStream(onEnd: () => void): EventStream {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let isOver = false
  const over = (): void => {
    if (isOver) return
    isOver = true
    onEnd()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: given => {
        controller = given
      },
      cancel: over,
    },
    { highWaterMark: mostWaiting, size: chunk => chunk.byteLength },
  )
  const end = (): void => {
    if (isOver) return
    over()
    controller?.close()
  }
  return {
    body,
    end,
    send: text => {
      if (isOver) return false
      const bytes = encoder.encode(text)
      if ((controller?.desiredSize ?? 0) < bytes.byteLength) {
        end()
        return false
      }
      controller?.enqueue(bytes)
      return true
    },
  }
}
