import type { FormTexts } from '../texts/texts.ts'

/** Cameras call every picture the same: pages are named by what they are of, on from those that are `present`. */
export function namePages(
  files: readonly File[],
  label: string,
  present: number,
  { pageName }: Pick<FormTexts['files'], 'pageName'>,
): File[] {
  return files.map(
    (file, index) => new File([file], pageName(label, present + index + 1), { type: file.type }),
  )
}
