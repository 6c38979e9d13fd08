import type { Step } from '../../requests/step.ts'
import type { WholeRequest } from '../../requests/whole-request.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { named, shortName } from '../people.views.ts'

/** A step of the customer is not ours to begin: the turn goes to them. */
export const beginLabel = (t: Translate, { asker }: Pick<WholeRequest, 'asker'>, step: Step): string =>
  step.customers_turn
    ? t('desk.do_turn', { ...named(shortName(t, asker)), step: step.name })
    : t('desk.do_start', { step: step.name })

/** What the customer did is not called as it is to them ("U zegt …"): a colleague only says that it was done. */
export const finishLabel = (t: Translate, { asker }: Pick<WholeRequest, 'asker'>, step: Step): string =>
  step.customers_turn
    ? t('desk.do_finish_theirs', named(shortName(t, asker)))
    : t('desk.do_finish', { step: step.name })
