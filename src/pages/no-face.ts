import type { Ctx } from '../platform/web/context.ts'

const NOBODY = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="#e3e0d8"/><g fill="none" stroke="#56635f" stroke-width="1.6" stroke-linecap="round"><circle cx="12" cy="9.5" r="3.4"/><path d="M5.8 19.5a6.2 6.2 0 0 1 12.4 0"/></g></svg>`

/** A face that is not there, or not for who asks: still "not found", with a picture of nobody where one was expected. */
export const noFace = (c: Ctx): Response =>
  c.body(NOBODY, 404, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' })
