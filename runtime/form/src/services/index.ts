export type { AttachmentPort, UploadInput } from './attachment-port.ts'
export { createMemoryQueue } from './memory-queue.ts'
export type { Region, RegionSource } from './region-source.ts'
export type { TableSource } from './table-source.ts'
export {
  createUploadQueue,
  type QueuedFile,
  type UploadPurpose,
  type UploadQueue,
  type UploadReport,
  type UploadState,
} from './upload-queue.ts'
export { FormServicesProvider, useFormServices, useTexts, type FormServices } from './form-services.tsx'
export { FormRoot, type Appearance, type FormRootProps } from './form-root.tsx'
