import { extractText } from 'unpdf'

/** The selectable text of a PDF, without the line breaks of its layout. */
export async function readPdfText(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  return text.replaceAll(/\s+/g, '')
}
