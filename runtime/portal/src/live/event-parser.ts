/** One Server-Sent Event. */
export type StreamEvent = { event: string; data: string; id: string | undefined }

/** Takes a stream of Server-Sent Events as it comes, cut anywhere, and gives the events that are whole. */
export function createEventParser(): (chunk: string) => StreamEvent[] {
  let waiting = ''
  return chunk => {
    const blocks = (waiting + chunk).split('\n\n')
    waiting = blocks.pop() ?? ''
    return blocks.flatMap(readBlock)
  }
}

function readBlock(block: string): StreamEvent[] {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    // A line that begins with a colon keeps the connection awake and says nothing.
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ''))
  }
  const data = fields.get('data')
  return data === undefined ? [] : [{ event: fields.get('event') ?? 'message', data, id: fields.get('id') }]
}
