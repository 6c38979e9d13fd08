import { z } from 'zod'
import { idAsked } from '../../platform/web/fields.ts'
import { EVERY_CHANNEL } from '../../requests/channels.ts'
import type { RequestFilter } from '../../requests/finding/lists.ts'

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

/** What stands in the address of a list. What does not make sense there is simply not a filter. */
export const ListQuery = z.object({
  state: choice(['open', 'closed', 'all']),
  mine: z.literal('yes').optional().catch(undefined),
  turn: choice(['ours', 'customers', 'nobodys']),
  due: choice(['soon', 'overdue']),
  channel: choice(EVERY_CHANNEL),
  department: idAsked,
  service: idAsked,
  owner: idAsked,
  customer: idAsked,
  sort: choice(['change', 'due']),
  after: z.string().max(200).optional().catch(undefined),
})

export type ListAddress = z.output<typeof ListQuery>

/** Of a colleague there is open work only, to share the load: what they closed is nobody's to reckon with. */
export const withoutReckoning = (address: ListAddress, me: number): ListAddress =>
  address.owner && address.owner !== me ? { ...address, state: 'open' } : address

export const filterOf = ({
  mine,
  department,
  service,
  owner,
  customer,
  after: _after,
  ...same
}: ListAddress): RequestFilter => ({
  ...same,
  mine: mine === 'yes',
  departmentId: department,
  serviceId: service,
  ownerId: owner,
  customerId: customer,
})

/** The address of a list with this filter: short, in a fixed order, fit to be shared. */
export function listHref(address: ListAddress): string {
  const query = Object.keys(ListQuery.shape).flatMap((name) => {
    const value = address[name as keyof ListAddress]
    return value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  return query.length > 0 ? `/desk/requests?${query.join('&')}` : '/desk/requests'
}
