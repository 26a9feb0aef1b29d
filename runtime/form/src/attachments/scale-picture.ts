/** The longer side to begin with, in pixels: an A4 page at 350 dots per inch. */
const longest = 4096
/** Smaller than this, print on a photographed page cannot be read. */
const shortest = 1000
const qualities = [0.85, 0.7]

/**
 * The same picture as a JPEG that is not larger than allowed: first coarser, then smaller.
 * @param mostBytes how large it may be
 * @returns undefined when the browser cannot read the picture, or it would not be legible any more
 */
export async function scalePicture(file: Blob, mostBytes: number): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return undefined
  try {
    const side = Math.max(picture.width, picture.height)
    for (let scale = Math.min(1, longest / side); side * scale >= Math.min(side, shortest); scale *= 0.75) {
      for (const quality of qualities) {
        // oxlint-disable-next-line no-await-in-loop -- the first that is small enough is the best
        const scaled = await draw(picture, scale, quality)
        if (scaled !== undefined && scaled.size <= mostBytes) return scaled
      }
    }
    return undefined
  } finally {
    picture.close()
  }
}

function draw(picture: ImageBitmap, scale: number, quality: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(undefined)
  // A JPEG has no transparency: what was transparent is paper.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise(resolve => canvas.toBlob(scaled => resolve(scaled ?? undefined), 'image/jpeg', quality))
}
