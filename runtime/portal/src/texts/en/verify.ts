import type { PortalTexts } from '../texts.ts'

/** Verifying an issued document by its QR code. */
export const verify: PortalTexts['verify'] = {
  title: 'Verify a document',
  genuine: 'This document was issued here',
  superseded: 'A newer document has replaced this one',
  voided: 'This document is void',
  compare: 'Compare the following with the document you hold.',
  unknown: 'No such document was found',
  unknownHelp:
    'Check that the address or QR code is complete. If the code on a document leads here, it may not be genuine: ask the issuing authority.',
  name: 'Document',
  number: 'Number',
  issuer: 'Issued by',
  issuedAt: 'Issued at',
  digest: 'Fingerprint (SHA-256)',
}
