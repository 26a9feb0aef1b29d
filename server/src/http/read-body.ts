import { AppError } from '../problems/app-error.ts'

/**
 * Reads a body, giving up as soon as it is longer than allowed, whatever its declared length.
 * @throws AppError `request.tooLarge`
 */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array> {
  if (body === null) return new Uint8Array(0)
  const chunks: Uint8Array[] = []
  for await (const chunk of limitBytes(body, maxBytes)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The same bytes as they come, failing at the first one too many. */
export function limitBytes(body: ReadableStream<Uint8Array>, maxBytes: number): ReadableStream<Uint8Array> {
  let received = 0
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.length
        if (received > maxBytes) throw new AppError('request.tooLarge', { max: maxBytes })
        controller.enqueue(chunk)
      },
    }),
  )
}
