import type { DemoImprovements } from './improvements-content.ts'

export const growerImprovements: DemoImprovements = {
  problems: [
    {
      title: 'My bulbs come when the ground is frozen',
      moment: 'receiving',
      by: 'joy',
      at: { workingDays: -15, time: '10:00' },
      raisers: [
        {
          customer: 'margaret',
          words: 'They arrived on the first day of frost. I have planted them in my mind only.',
          at: { workingDays: -15 },
        },
        {
          customer: 'dorothy',
          words: 'Mine wait in the garage with the lawnmower.',
          at: { workingDays: -12, time: '11:00' },
        },
      ],
      owners: [
        {
          department: 'winkel',
          by: 'joy',
          at: { workingDays: -14, time: '09:00' },
          asks: 'Ask at the order where the garden is.',
        },
        {
          department: 'inpakloods',
          by: 'marta',
          at: { workingDays: -13, time: '08:00' },
          asks: 'Pack by first frost instead of by order number.',
        },
      ],
      started: { at: { workingDays: -12, time: '09:00' }, by: 'joy' },
      invites: { workingDays: -11, time: '09:00' },
      news: [
        {
          words: 'The packing shed has drawn a map of first frosts. It hangs above the tape.',
          by: 'marta',
          at: { workingDays: -6, time: '14:00' },
          forRaisers: true,
        },
      ],
    },
  ],
  pledges: [
    {
      by: 'marta',
      kind: 'together',
      words: 'Call one customer a week and ask what they saw when they opened the box.',
      forWhom: 'gardeners in the north',
      willNotice: 'The box opens at the side with the label.',
      at: { workingDays: -9, time: '08:00' },
      due: { days: 40 },
      shared: true,
    },
  ],
}
