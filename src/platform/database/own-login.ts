import { createHmac } from 'node:crypto'
import { connectTo } from './connecting.ts'
import { APP_ROLE } from './migrations.ts'

const PURPOSE = 'the login of pages and forms'

/**
 * Lets the role of the program sign in by itself, and gives the address with which pages and forms do: who signed in so
 * was never the owner of the tables, and cannot become it again by any statement. For a server that is ours alone; the
 * password follows from that of its owner, so that there is no second one to keep.
 */
export async function ownLogin(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(PURPOSE).digest('base64url')
  const owner = await connectTo(ownerUrl)
  try {
    await owner.query(`alter role ${APP_ROLE} login noinherit password '${password}'`) // base64url: nothing to quote
  } finally {
    await owner.end()
  }
  url.username = APP_ROLE
  url.password = password
  return url.href
}
