import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'

interface Question {
  id: number
  code: string
  title: string
  words: string
  opened_at: Date
  closed_at: Date | null
  customer: string
  owner: string
  service: string | null
  messages: { who: string; at: string; body: string; inside: boolean }[]
  account: string | null
}

const AT_ONCE = 100

/** Each question as a page to read: what was asked, what was written, and how it ended. */
export async function writeQuestions(tx: Tx, folder: string): Promise<void> {
  for (let after = 0; ; ) {
    const questions = await tx.many<Question>(sql`
      select r.id, r.code, r.title, r.words, r.opened_at, r.closed_at, c.name as customer, o.name as owner, v.name as service,
             coalesce((select json_agg(json_build_object('who', coalesce(p.name, k.name, ''), 'at', m.happened_at, 'body', m.body, 'inside', m.deliberation_id is not null) order by m.id)
                         from messages m left join persons p on p.id = m.person_id left join customers k on k.id = m.customer_id where m.request_id = r.id), '[]') as messages,
             (select z.account from closures z where z.request_id = r.id order by z.id desc limit 1) as account
        from requests r join customers c on c.id = r.customer_id join persons o on o.id = r.owner_id
        left join service_versions v on v.id = r.service_version_id
       where r.id > ${after} order by r.id limit ${AT_ONCE}`)
    for (const question of questions) {
      after = question.id
      await writeFile(join(folder, `${question.code}.md`), pageOf(question), { mode: 0o600 })
    }
    if (questions.length < AT_ONCE) return
  }
}

const pageOf = ({
  code,
  title,
  words,
  opened_at,
  closed_at,
  customer,
  owner,
  service,
  messages,
  account,
}: Question): string =>
  [
    `# ${title.replace(/\s+/g, ' ')}`,
    [
      `- ${code}`,
      customer && `- ${customer}`,
      `- ${owner}`,
      service && `- ${service}`,
      `- ${opened_at.toISOString()}${closed_at ? ` – ${closed_at.toISOString()}` : ''}`,
    ]
      .filter(Boolean)
      .join('\n'),
    quoted(words),
    ...messages.map(
      ({ who, at, body, inside }) => `## ${who}, ${at}${inside ? ' (overleg, intern)' : ''}\n\n${quoted(body)}`,
    ),
    account ? `## Wat we hebben gedaan\n\n${quoted(account)}` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')

/** As a quotation, so that nothing in it is read as our own headings. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
