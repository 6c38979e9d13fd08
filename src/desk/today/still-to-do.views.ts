import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { listed } from '../../ui/words/locale.ts'
import type { ToDo } from './still-to-do.ts'

const WHERE: Record<ToDo['kind'], string | undefined> = {
  mail: '/desk/settings/mail-server',
  mail_trouble: '/desk/settings/mails',
  mail_kept: '/desk/settings/mails',
  erasures: '/desk/settings/erasures',
  hours: '/desk/settings/reach',
  people: '/desk/people',
  screens: '/desk/screens',
  answers: '/desk/answers',
  backup: '/desk/settings/backup', // says what whoever runs the server types
}

/** For whoever administers: what still stands between this organisation and its customers. */
export const stillToDoList = (t: Translate, todo: readonly ToDo[]): Html | undefined =>
  todo.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="still-to-do">
        <h2 id="still-to-do">${t('desk.still_to_do')}</h2>
        ${list(
          todo.map(({ kind, names = [], count = 0 }) => ({
            id: `todo-${kind}`,
            title: t('desk.todo', { kind, names: listed(t, names), many: names.length, count }),
            href: WHERE[kind],
            detail: t('desk.todo_why', { kind, many: names.length }),
          })),
        )}
      </section>`
