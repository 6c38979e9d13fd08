import { randomUUID } from 'node:crypto'
import { wordsFor } from '../../pages/words.ts'
import type { Tx } from '../../platform/database/database.ts'
import { queueMail } from '../../platform/mail/mails.ts'
import { settingsOf } from '../../platform/settings.ts'
import { letter } from '../../ui/letter.ts'
import { day } from '../../ui/words/when.ts'
import { findPersons } from '../person.ts'
import type { GoingAway } from './absence.ts'

/** Tells the stand-in, who may not have been asked. */
export async function mailStandIn(
  tx: Tx,
  { personId, standInId, from, until }: GoingAway & { from: Date },
): Promise<void> {
  const people = await findPersons(tx, [personId, standInId])
  const [away, standIn] = [people.get(personId), people.get(standInId)]
  if (!away || !standIn?.mail) return
  const t = await wordsFor(tx, standIn.language)
  const begins = from.getTime() > Date.now() + 60_000 ? t('people.stand_in_mail_from', { day: day(t, from) }) : ''
  await queueMail(tx, {
    cause: `stand_in:${randomUUID()}`,
    to: { address: standIn.mail, name: standIn.name },
    subject: t('people.stand_in_mail_subject', { name: away.first_name }),
    about: { kind: 'person', id: standInId },
    ...letter(t, {
      greeting: t('people.mail_greeting', { name: standIn.first_name }),
      paragraphs: [t('people.stand_in_mail_text', { name: away.name, day: day(t, until), begins })],
      action: { label: t('people.stand_in_mail_action'), href: `${tx.organisation.address}/desk/people/${personId}` },
      signature: (await settingsOf(tx)).name,
    }),
  })
}
