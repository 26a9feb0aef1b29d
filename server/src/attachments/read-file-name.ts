import { AppError } from '../problems/app-error.ts'

const longest = 300

/**
 * The name of an uploaded file as its owner knows it, from the percent-encoded header. It is shown and put into
 * download headers, and never becomes part of a path.
 * @throws AppError `attachment.nameInvalid`
 */
export function readFileName(header: string | undefined): string {
  return cleanFileName(decode(header ?? ''))
}

/**
 * As `readFileName`, of a name that is not encoded.
 * @throws AppError `attachment.nameInvalid`
 */
export function cleanFileName(given: string | undefined): string {
  const name = given
    ?.toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  // What a browser sends of a path on its own machine is nobody's business.
  const base = name?.split(/[/\\]/).at(-1) ?? ''
  if (base === '' || base.length > longest) throw new AppError('attachment.nameInvalid')
  return base
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
