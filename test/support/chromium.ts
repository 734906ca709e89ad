// Finds the Chromium that the browser tests drive.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { install, onPath } from './debian.ts'

/** Path of the executable: CHROME_PATH, the system's, playwright's, else Debian's, installed with a Chinese font. */
export function findChromium(): string {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`)
  const system = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean)
  const playwrights = [chromium.executablePath()].find(path => path && existsSync(path))
  return named ?? system ?? playwrights ?? install('chromium', 'chromium', 'fonts-noto-cjk')
}
