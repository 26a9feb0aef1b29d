import { beginsAs, isHeic } from './file-head.ts'
import { bytesPerMegabyte, kindsOfName, type FileRules } from './file-rules.ts'
import { scalePicture } from './scale-picture.ts'

/** Why a chosen file is not taken. */
export type FileRefusal =
  | { readonly reason: 'wrongKind' | 'tooLarge' | 'empty' | 'notItsKind' | 'heic'; readonly name: string }
  | { readonly reason: 'tooMany' }

/** A picture that was made smaller to be taken. Sizes in bytes. */
export interface ScaledPicture {
  readonly name: string
  readonly from: number
  readonly to: number
}

export interface PreparedFiles {
  readonly taken: readonly File[]
  readonly refused: readonly FileRefusal[]
  readonly scaled: readonly ScaledPicture[]
}

/**
 * Splits chosen files into those that may be sent and the reasons for the others, before anything is sent. Photographs
 * that are too large are made smaller. Only help: the server judges every file itself.
 * @param scale how a picture is made smaller
 */
export async function prepareFiles(
  files: readonly File[],
  present: number,
  rules: FileRules,
  scale: typeof scalePicture = scalePicture,
): Promise<PreparedFiles> {
  const taken: File[] = []
  const refused: FileRefusal[] = []
  const scaled: ScaledPicture[] = []
  for (const file of files) {
    if (rules.maxFiles !== undefined && present + taken.length >= rules.maxFiles) {
      refused.push({ reason: 'tooMany' })
      break
    }
    // oxlint-disable-next-line no-await-in-loop -- a phone has memory for one large picture at a time
    const prepared = await prepareFile(file, rules, scale)
    if ('reason' in prepared) refused.push(prepared)
    else {
      taken.push(prepared)
      if (prepared !== file) scaled.push({ name: prepared.name, from: file.size, to: prepared.size })
    }
  }
  return { taken, refused, scaled }
}

async function prepareFile(
  file: File,
  { accept, maxMegabytes }: FileRules,
  scale: typeof scalePicture,
): Promise<File | FileRefusal> {
  const { name, size } = file
  const most = maxMegabytes === undefined ? Number.POSITIVE_INFINITY : maxMegabytes * bytesPerMegabyte
  const takesJpeg = accept === undefined || accept.includes('jpeg')
  if (size === 0) return { reason: 'empty', name }
  if (await isHeic(file)) {
    const jpeg = takesJpeg ? await scale(file, most) : undefined
    return jpeg === undefined ? { reason: 'heic', name } : asJpeg(jpeg, name)
  }
  const kinds = kindsOfName(name)
  if (accept !== undefined && !accept.some(kind => kinds.includes(kind))) return { reason: 'wrongKind', name }
  if (kinds.length > 0 && !(await beginsAs(file, kinds))) return { reason: 'notItsKind', name }
  if (size <= most) return file
  const isPicture = kinds.includes('jpeg') || kinds.includes('png')
  const smaller = isPicture && takesJpeg ? await scale(file, most) : undefined
  return smaller === undefined ? { reason: 'tooLarge', name } : asJpeg(smaller, name)
}

function asJpeg(picture: Blob, name: string): File {
  return new File([picture], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
}
