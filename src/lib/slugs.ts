const LONGEST = 70

/** A text as it may stand in an address: 'Heg, boom & gras!' → 'heg-boom-gras'. Nothing when no Latin letter or digit is in it. */
export function slugOf(text: string): string {
  const letters = text
    .slice(0, 10 * LONGEST)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
  return cutBetweenWords(letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''))
}

function cutBetweenWords(slug: string): string {
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST)
  return (slug[LONGEST] === '-' ? cut : cut.replace(/-[^-]*$/, '')).replace(/-+$/, '')
}
