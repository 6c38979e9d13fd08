import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A road to a server: whoever takes it loses the server when it is closed, and the server need not know. */
export interface Road {
  /** The server by this road. */
  url: string
  /** How many are on the road now. */
  readonly taken: number
  /** Everybody on it is thrown off, and nobody comes on it: the server is away. */
  close(): Promise<void>
  /** Nobody's words come through in either direction any more, new ones included: the server accepts and never answers. */
  jam(): void
  open(): Promise<void>
}

/** Lays a road to the server at `url`. */
export async function roadTo(url: string): Promise<Road> {
  const there = new URL(url)
  const on = new Set<Socket>()
  let jammed = false
  const travel = (socket: Socket) => {
    on.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => on.delete(socket))
    if (jammed) return void socket.resume()
    const further = connect(Number(there.port), there.hostname)
    further.on('error', () => socket.destroy())
    socket.once('close', () => further.destroy())
    further.once('close', () => socket.destroy())
    socket.pipe(further).pipe(socket)
  }
  let server: Server | undefined
  let port = 0
  const open = async () => {
    jammed = false
    server ??= createServer(travel)
    if (server.listening) return
    await once(server.listen(port, '127.0.0.1'), 'listening')
    port = (server.address() as { port: number }).port
  }
  await open()
  const by = new URL(url)
  by.host = `127.0.0.1:${port}`
  return {
    url: by.href,
    get taken() {
      return on.size
    },
    open,
    jam() {
      jammed = true
      for (const socket of on) socket.unpipe().resume() // what is said falls away; who hangs up is seen to have gone
    },
    async close() {
      const closing = server
      server = undefined
      if (!closing) return
      const closed = once(closing, 'close')
      closing.close()
      for (const socket of on) socket.destroy()
      await closed
    },
  }
}
