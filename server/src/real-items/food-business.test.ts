import { describeFoodBusiness } from './testing/food-business-fixtures.ts'

describeFoodBusiness()
