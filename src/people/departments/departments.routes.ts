import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, line, optionalId, optionalPhone, optionalWords } from '../../platform/web/fields.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { peopleOf } from '../person.ts'
import { type DepartmentRow, everyDepartment, findDepartment } from './department.ts'
import { departmentPage, departmentsPage } from './departments.views.ts'
import { chooseFrontDesk, frontDesk } from './front-desk.ts'
import { addDepartment, changeDepartment, closeDepartment } from './reorganising.ts'
import { keptUnder, type Ties } from './ties.ts'

const Described = z.object({ name: line(200), about: optionalWords(2_000), phone: optionalPhone() })
const FrontDesk = z.object({ department_id: id })
const Closing = z.object({ into_id: optionalId })

/** What goes along into another department: its people, and the ties of the rooms. */
const INTO_ANOTHER = [
  'person moved',
  'request moved',
  'step moved',
  'service moved',
  'observation moved',
  'sketch moved',
  'walk-along moved',
  'rhythm moved',
  'owner moved',
] as const

/** Departments: added, changed, merged and closed by administrators. `ties` is what rooms above keep under them. */
export function departmentsRoutes(at: Audiences, ties: readonly Ties[]): void {
  at.admin.get('/desk/departments', 'department', (c) => showAll(c, {}))
  at.admin.get('/desk/departments/:id', 'department', async (c) => showOne(c, ties, {}))

  const onDepartments = at.admin.on('/desk/departments')
  onDepartments('', 'department made', Described, addDepartment, {
    again: (c, typed, refusal) => showAll(c, typedFrom(typed), refusal),
  })
  onDepartments(
    'front-desk',
    'organisation corrected',
    FrontDesk,
    (tx, actor, { department_id: departmentId }) => chooseFrontDesk(tx, actor, { departmentId }),
    { again: (c, typed, refusal) => showAll(c, typedFrom(typed), refusal) },
  )
  onDepartments(':id/changes', 'department corrected', Described, changeDepartment, {
    again: (c, typed, refusal) => showOne(c, ties, { typed: typedFrom(typed), refusal }),
  })
  onDepartments(
    ':id/closing',
    ['department withdrawn', 'department joined', ...INTO_ANOTHER],
    Closing,
    (tx, actor, { id, into_id }) => closeDepartment(tx, actor, { id, intoId: into_id }, ties),
    { again: (c, _typed, refusal) => showOne(c, ties, { refusal }) },
  )
}

async function showAll(c: Ctx, typed: Typed, refusal?: Refusal) {
  const { t } = c.var
  const [departments, desk] = await c.var.db.together((db) => Promise.all([everyDepartment(db), frontDesk(db)]))
  const body = departmentsPage(t, {
    departments,
    frontDesk: desk?.id,
    typed,
    complaint: complaintOf(t, refusal),
    key: randomUUID(),
  })
  return showDepartments(c, t('people.departments'), body, refusal?.status)
}

async function showOne(c: Ctx, ties: readonly Ties[], { typed, refusal }: { typed?: Typed; refusal?: Refusal }) {
  const { t } = c.var
  const department = await findDepartment(c.var.db, idIn(c))
  if (!department || department.closed_at) throw notFound()
  const [departments, people, kept] = await c.var.db.together((db) =>
    Promise.all([everyDepartment(db), peopleOf(db, department.id), keptUnder(db, ties, department.id)]),
  )
  const body = departmentPage(t, {
    department,
    others: departments.filter(({ id }) => id !== department.id),
    holdsAnything: people.size > 0 || kept > 0,
    typed: typed ?? typedDepartment(department),
    complaint: complaintOf(t, refusal),
    key: randomUUID(),
  })
  return showDepartments(c, department.name, body, refusal?.status)
}

const typedDepartment = ({ name, about, phone }: DepartmentRow): Typed => ({ name, about, phone })

const showDepartments = async (c: Ctx, title: string, body: Html, status: Refusal['status'] | 200 = 200) =>
  deskPage(c, { title, body, status })
