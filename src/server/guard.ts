// Who may ask: the own machine under its own name, others with the token; and what a browser may do with the answers.

import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { timingSafeEqual } from 'hono/utils/buffer'

const loopback = ['localhost', '127.0.0.1', '::1', '[::1]']

export const isLoopback = (host: string): boolean => loopback.includes(host)

/** Refuses requests under another name: a hostile site could point its own name to this machine (DNS rebinding). */
export const ownName = createMiddleware(async (c, next) => {
  const name = `http://${c.req.header('host') ?? new URL(c.req.url).host}`
  if (!URL.canParse(name) || !isLoopback(new URL(name).hostname))
    throw new HTTPException(403, { message: 'Open this server as http://127.0.0.1 or http://localhost.' })
  return next()
})

/** Asks for `Authorization: Bearer TOKEN`; a browser opens `/?token=TOKEN` once and keeps it as a cookie. */
export const tokenNeeded = (token: string) =>
  createMiddleware(async (c, next) => {
    const matches = (given: string | undefined) => given !== undefined && timingSafeEqual(given, token)
    if (await matches(c.req.query('token'))) {
      setCookie(c, 'baomai', token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return c.redirect(c.req.path)
    }
    const bearer = c.req.header('authorization')?.replace(/^Bearer /, '')
    if ((await matches(bearer)) || (await matches(getCookie(c, 'baomai')))) return next()
    throw new HTTPException(401, {
      message: 'This server wants its token: Authorization: Bearer TOKEN, or open /?token=TOKEN.',
    })
  })

/** Only our own files run; layouts in the browser run in workers made of blobs. */
export const headers = secureHeaders({
  strictTransportSecurity: false,
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
})
