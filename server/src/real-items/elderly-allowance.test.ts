import { describeElderlyAllowance } from './testing/elderly-allowance-fixtures.ts'

describeElderlyAllowance()
