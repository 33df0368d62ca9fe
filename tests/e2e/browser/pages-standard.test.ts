import { checkEveryPage } from './support/check-every-page'

checkEveryPage({ isCare: false })
