import { checkEveryPage } from './support/check-every-page'

checkEveryPage({ isCare: true })
