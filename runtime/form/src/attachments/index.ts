export { FilePicker, type FilePickerProps } from './file-picker.tsx'
export { FileLink, type FileLinkProps } from './file-link.tsx'
export { UnsentFiles } from './unsent-files.tsx'
export { useUnsentFiles } from './use-unsent-files.ts'
