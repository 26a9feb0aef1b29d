// The same fixtures in Chromium: what the server refuses, the applicant's browser has shown before.
import './codes.test.ts'
