export type { AttachmentPort, UploadInput, UploadPurpose } from './attachment-port.ts'
export type { Region, RegionSource } from './region-source.ts'
export { FormServicesProvider, useFormServices, useTexts, type FormServices } from './form-services.tsx'
export { FormRoot, type Appearance, type FormRootProps } from './form-root.tsx'
