import { randomUUID } from 'node:crypto'
import { wordsFor } from '../../pages/words.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
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

/** Tells whoever is away what a colleague said for them, and what waits for their yes. */
export async function mailAbsent(
  tx: Tx,
  {
    personId,
    standInId,
    until,
    byId,
  }: { personId: Id<'persons'>; standInId: Id<'persons'>; until: Date; byId: number },
): Promise<void> {
  const people = await findPersons(tx, [personId, standInId, byId])
  const [away, standIn, by] = [people.get(personId), people.get(standInId), people.get(byId)]
  if (!away?.mail || !standIn || !by) return
  const t = await wordsFor(tx, away.language)
  await queueMail(tx, {
    cause: `stand_in:${randomUUID()}`,
    to: { address: away.mail, name: away.name },
    subject: t('people.absent_mail_subject', { name: standIn.first_name }),
    about: { kind: 'person', id: personId },
    ...letter(t, {
      greeting: t('people.mail_greeting', { name: away.first_name }),
      paragraphs: [
        t('people.absent_mail_text', { by: by.name, name: standIn.name, day: day(t, until) }),
        t('people.absent_mail_closed', { name: standIn.first_name }),
      ],
      action: { label: t('people.absent_mail_action'), href: `${tx.organisation.address}/desk/me` },
      signature: (await settingsOf(tx)).name,
    }),
  })
}
