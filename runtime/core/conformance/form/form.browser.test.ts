// The same fixtures in Chromium: what the server decides, the applicant's browser shows.
import './form.test.ts'
