/** The address that calls a number, as people write numbers: '020 – 123 45 67' → 'tel:0201234567'. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
