// Retakes viewer.png, the picture of the README: the example pages in the viewer, the card of a visit open at a sentence.
//   npm start (and leave it running), then: node docs/images/retake.mjs [NAME] [URL]
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [name = '陈德明到双辽', url = 'http://127.0.0.1:4810/'] = process.argv.slice(2)
const programs = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()]
const executablePath = programs.find(path => path && existsSync(path))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

await page.goto(url)
await page.getByRole('combobox').fill(name)
await page.getByRole('option').first().waitFor()
await page.keyboard.press('Enter')
const card = page.locator('#panel .card')
await card.getByRole('heading', { name }).waitFor()
await card.locator('.sentences').nth(1).click()
await card.locator('.quote').first().waitFor()
await page.waitForTimeout(1500) // The camera has come to rest then.
await page.screenshot({ path: join(import.meta.dirname, 'viewer.png') })
await browser.close()
