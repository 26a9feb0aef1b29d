/** Ink of signatures in pictures. */
export const inkColour = '#10182a'

/** The board as a PNG. Rejects when the browser cannot make one. */
export async function canvasToPicture(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob) resolve(blob)
      else reject(new Error('The signature could not be made into a picture.'))
    }, 'image/png')
  })
}

/** A typed name set in a hand-like face, as a PNG. */
export async function pictureOfName(name: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 900
  canvas.height = 300
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('The browser cannot draw.')
  pen.fillStyle = inkColour
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = `120px "KaiTi", "STKaiti", "Kaiti SC", "AR PL UKai CN", cursive`
  pen.fillText(name, canvas.width / 2, canvas.height / 2, canvas.width - 60)
  return canvasToPicture(canvas)
}
