/**
 * Whose trouble it is when a mail did not leave:
 * the server's (it is away, or lets us not in: the mail waits and nothing counts against it), the mail's for now
 * (`later`: its receiver is asked again after a while), the mail's for good (`refused`), or nobody knows (`unclear`:
 * the server took every byte and never said what became of it).
 */
export type Whose = 'server' | 'later' | 'refused' | 'unclear'

/** What is wrong, as a page says it in words. */
export type Wrong =
  | 'no_such_server'
  | 'nobody_there'
  | 'no_answer'
  | 'not_safe'
  | 'sign_in'
  | 'sender'
  | 'no_such_address'
  | 'receiver'
  | 'content'
  | 'secret_lost'
  | 'other'

/** Why a mail did not leave. `said` is what the server said itself; it may name the receiver. */
export class MailTrouble extends Error {
  readonly whose: Whose
  readonly wrong: Wrong
  readonly said: string

  constructor(whose: Whose, wrong: Wrong, said: string) {
    super(said || wrong)
    this.whose = whose
    this.wrong = wrong
    this.said = said
  }
}

interface Thrown extends Error {
  code?: string
  originalCode?: string
  command?: string
  response?: string
  responseCode?: number
}

const LONGEST = 500
const SHUTTING_DOWN = 421 // RFC 5321: the service goes away, whatever was asked

/** What nodemailer threw, as trouble. `handedOver`: the whole message had left already. */
export function asTrouble(error: unknown, handedOver: boolean): MailTrouble {
  const thrown = error as Thrown
  const said = String(thrown.response ?? thrown.message ?? '').slice(0, LONGEST)
  const code = thrown.responseCode ?? 0
  const answered = code > 0 && code !== SHUTTING_DOWN
  if (answered && thrown.command === 'RCPT TO') return ofReceiver(code, said)
  if (answered && thrown.command === 'DATA') return new MailTrouble(code >= 500 ? 'refused' : 'later', 'content', said)
  if (thrown.code === 'EMESSAGE' && thrown.command === 'MAIL FROM') return new MailTrouble('refused', 'content', said)
  if (thrown.command === 'API') return new MailTrouble('refused', 'receiver', said) // an address no server can be asked for
  if (handedOver) return new MailTrouble('unclear', 'no_answer', said)
  return error instanceof MailTrouble ? error : new MailTrouble('server', wrongWith(thrown), said)
}

function ofReceiver(code: number, said: string): MailTrouble {
  if (code < 500) return new MailTrouble('later', 'receiver', said)
  return new MailTrouble('refused', isNoAddress(code, said) ? 'no_such_address' : 'receiver', said)
}

/**
 * The address itself is wrong (RFC 3463: 5.1.x, and a host that is none), not the sender, the content or a full
 * mailbox. Without such a code only a plain 550 or 553 counts, and not one that speaks of relaying or a list.
 */
function isNoAddress(code: number, said: string): boolean {
  const enhanced = /\b5\.(\d+)\.(\d+)\b/.exec(said)
  if (enhanced) return enhanced[1] === '1' && enhanced[2] !== '8' && enhanced[2] !== '7' // 5.1.7 and 5.1.8: the sender's
  return [550, 553].includes(code) && !/relay|block|spam|polic|denied|listed|auth/i.test(said)
}

function wrongWith({ code = '', originalCode = '', command = '', message }: Thrown): Wrong {
  if (code === 'EDNS' || originalCode === 'ENOTFOUND') return 'no_such_server'
  if (code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH')) return 'sign_in'
  if (command === 'MAIL FROM') return 'sender'
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(`${originalCode} ${message}`)) return 'nobody_there'
  if (code === 'ETLS' || /certificate|ssl|tls|wrong version/i.test(message)) return 'not_safe'
  if (code === 'ETIMEDOUT' || code === 'ECONNECTION') return 'no_answer'
  return 'other'
}
