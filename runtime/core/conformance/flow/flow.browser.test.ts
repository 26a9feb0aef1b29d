// The same fixtures in Chromium: scenario tests run there, cases on the server.
import './flow.test.ts'
