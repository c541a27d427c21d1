import { startPage } from './verify/page/start-page.ts'

startPage()
