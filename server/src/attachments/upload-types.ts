/** Browsers name the same kinds in many ways; none of them is believed. */
export function uploadTypes(): string[] {
  return [
    'application/octet-stream',
    'application/pdf',
    'image/png',
    'image/jpeg',
    'image/jpg',
    'application/ofd',
    'application/vnd.ofd',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/zip',
    'application/x-zip-compressed',
    'image/vnd.dwg',
    'image/vnd.dxf',
    'application/acad',
    'application/dxf',
  ]
}
