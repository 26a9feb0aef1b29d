import { expect, test } from 'vitest'
import { prepareFiles } from './prepare-files.ts'

const pdfHead = '%PDF-1.7\n'
const jpegHead = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])
const megabyte = 1024 * 1024
const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)
const cannotScale = () => Promise.resolve(undefined)

test('only files of the kinds that are taken are sent, and never more than there is room for', async () => {
  const files = [file('合同.PDF', pdfHead), file('程序.exe', 'MZ'), file('照片.jpg', jpegHead)]
  const rules = { accept: ['pdf', 'jpeg'], maxFiles: 2 } as const
  expect((await prepareFiles(files, 0, rules)).taken.map(({ name }) => name)).toEqual([
    '合同.PDF',
    '照片.jpg',
  ])
  const full = await prepareFiles(files, 1, rules)
  expect(full.taken.map(({ name }) => name)).toEqual(['合同.PDF'])
  expect(full.refused).toEqual([{ reason: 'tooMany' }])
  const room = await prepareFiles(files, 0, { accept: ['pdf'] })
  expect(room.refused).toEqual([
    { reason: 'wrongKind', name: '程序.exe' },
    { reason: 'wrongKind', name: '照片.jpg' },
  ])
})

test('a file that is empty, too large or not what its name says is refused before it is sent', async () => {
  const files = [
    file('空.pdf'),
    file('大.pdf', pdfHead, new Uint8Array(megabyte)),
    file('网页.pdf', '<html>'),
    file('够小.pdf', pdfHead),
  ]
  const { taken, refused } = await prepareFiles(files, 0, { accept: ['pdf'], maxMegabytes: 1 })
  expect(taken.map(({ name }) => name)).toEqual(['够小.pdf'])
  expect(refused).toEqual([
    { reason: 'empty', name: '空.pdf' },
    { reason: 'tooLarge', name: '大.pdf' },
    { reason: 'notItsKind', name: '网页.pdf' },
  ])
})

test('a photograph that is too large is made smaller, and that is told', async () => {
  const photo = file('照片.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), new Uint8Array(2 * megabyte))
  const rules = { accept: ['png', 'jpeg'], maxMegabytes: 1 } as const
  const asked: number[] = []
  const { taken, scaled } = await prepareFiles([photo], 0, rules, async (_, most) => {
    asked.push(most)
    return new Blob([jpegHead])
  })
  expect(asked).toEqual([megabyte])
  expect(taken.map(({ name, type }) => [name, type])).toEqual([['照片.jpg', 'image/jpeg']])
  expect(scaled).toEqual([{ name: '照片.jpg', from: photo.size, to: 4 }])
  const left = await prepareFiles([photo], 0, rules, cannotScale)
  expect(left.refused).toEqual([{ reason: 'tooLarge', name: '照片.png' }])
  // Where no JPEG is taken it cannot be made smaller.
  const png = await prepareFiles([photo], 0, { ...rules, accept: ['png'] }, async () => new Blob(['x']))
  expect(png.refused).toEqual([{ reason: 'tooLarge', name: '照片.png' }])
})

test('a photograph in the format of one maker becomes a JPEG where the browser can read it', async () => {
  const photo = file('IMG_1.HEIC', Uint8Array.from([0, 0, 0, 24]), 'ftypheic', new Uint8Array(8))
  const read = await prepareFiles([photo], 0, { accept: ['jpeg'] }, async () => new Blob([jpegHead]))
  expect(read.taken.map(({ name }) => name)).toEqual(['IMG_1.jpg'])
  const unread = await prepareFiles([photo], 0, { accept: ['jpeg'] }, cannotScale)
  expect(unread.refused).toEqual([{ reason: 'heic', name: 'IMG_1.HEIC' }])
})
