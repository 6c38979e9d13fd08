import type { Alarm } from '../../language/alarm.ts'
import type { Html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'

/** What to tell somebody at the phone or the counter whose words are of danger or despair, while they are still there. */
export const alarmForCaller = (t: Translate, alarm: Alarm | undefined): Html | undefined =>
  alarm && notice({ tone: 'red', title: t('desk.intake_alarm'), text: t(`desk.intake_alarm_${alarm}`) })
