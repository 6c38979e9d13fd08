/** Numbers are lorelei's variants. Chosen by hand, so that ages and kinds of people differ. */
export type Face = {
  circle: string
  skin: string
  hair: number
  hairColour: string
  eyes: number
  eyebrows: number
  nose: number
  head: number
  mouth: string
  glasses?: number
  beard?: number
  earrings?: number
  freckles?: true
}

const GREEN = '#d8ebe2'
const BLUE = '#d5e7f1'
const PEACH = '#fbdfd0'
const SAND = '#f4e9c4'
const LILAC = '#e4def2'
const CLAY = '#eed9c8'

const PALE = 'ffffff'
const LIGHT = 'fbece0'
const WARM = 'f0cfae'
const BROWN = 'c68d61'
const DEEP = '9a6641'

const BLACK = '000000'
const DARK = '2d1f17'
const CHESTNUT = '5e3a24'
const COPPER = '9c4a22'
const BLOND = 'c79a4b'
const STEEL = '8d918e'
const SILVER = 'bcbfba'

const face = (circle: string, skin: string, hair: number, hairColour: string, rest: Partial<Face> = {}): Face => ({
  circle,
  skin,
  hair,
  hairColour,
  eyes: 4,
  eyebrows: 5,
  nose: 1,
  head: 1,
  mouth: 'happy01',
  ...rest,
})

export const faces: Record<string, Face> = {
  // Gemeente Zonnedam, who works there
  marieke: face(GREEN, PALE, 6, BLACK, { eyes: 22, mouth: 'happy02', head: 2, earrings: 1 }),
  joost: face(SAND, LIGHT, 9, STEEL, { beard: 2, eyes: 11, eyebrows: 3, nose: 4, head: 3 }),
  yusuf: face(PEACH, WARM, 8, BLACK, { eyes: 8, eyebrows: 3, nose: 6, mouth: 'happy06' }),
  ineke: face(LILAC, LIGHT, 17, SILVER, { glasses: 4, eyes: 12, mouth: 'happy03', earrings: 2, head: 4 }),
  priya: face(PEACH, BROWN, 16, BLACK, { eyes: 24, mouth: 'happy05', earrings: 3, nose: 2 }),
  tom: face(BLUE, PALE, 4, COPPER, { freckles: true, eyes: 16, mouth: 'happy10', nose: 3, head: 2 }),
  nadia: face(LILAC, WARM, 35, DARK, { eyes: 14, mouth: 'happy05', earrings: 1, eyebrows: 5, head: 2 }),
  agnieszka: face(SAND, LIGHT, 46, BLOND, { eyes: 6, mouth: 'happy06', nose: 5 }),
  carla: face(GREEN, LIGHT, 19, CHESTNUT, { glasses: 3, eyes: 23, mouth: 'happy14' }),
  samuel: face(BLUE, DEEP, 39, BLACK, { eyes: 20, mouth: 'happy05', nose: 4, eyebrows: 10 }),
  dirk: face(CLAY, LIGHT, 25, SILVER, { beard: 1, eyes: 19, eyebrows: 3, nose: 6, head: 3 }),
  lotte: face(GREEN, PALE, 31, BLOND, { freckles: true, eyes: 18, mouth: 'happy09', head: 4 }),
  willem: face(SAND, LIGHT, 28, STEEL, { glasses: 5, eyes: 12, mouth: 'happy14', nose: 4, eyebrows: 8 }),
  // who lives there
  sanne: face(BLUE, PALE, 30, BLACK, { eyes: 23, mouth: 'happy05', head: 2 }),
  riet: face(PEACH, LIGHT, 32, SILVER, { glasses: 1, eyes: 19, mouth: 'happy02', nose: 5, eyebrows: 1 }),
  samira: face(SAND, WARM, 23, DARK, { eyes: 21, mouth: 'happy14', eyebrows: 9, nose: 2, head: 4 }),
  ruben: face(GREEN, DEEP, 44, BLACK, { eyes: 4, mouth: 'happy06', nose: 4, earrings: 1 }),
  thea: face(LILAC, PALE, 13, CHESTNUT, { eyes: 3, mouth: 'happy03', eyebrows: 8 }),
  ton: face(CLAY, LIGHT, 1, STEEL, { glasses: 2, mouth: 'happy05', nose: 6, head: 3 }),
  corrie: face(GREEN, PALE, 37, SILVER, { eyes: 1, mouth: 'happy03', earrings: 2, nose: 5, head: 4 }),
  emre: face(BLUE, WARM, 3, DARK, { beard: 2, eyes: 11, eyebrows: 3, nose: 6 }),
  hevin: face(PEACH, WARM, 40, DARK, { eyes: 9, mouth: 'happy13', nose: 2, head: 2 }),
  oksana: face(SAND, LIGHT, 41, BLOND, { eyes: 6, mouth: 'happy02', nose: 3, head: 2 }),
  henk: face(SAND, LIGHT, 2, SILVER, { glasses: 3, eyes: 13, mouth: 'happy10', nose: 4, eyebrows: 3, head: 3 }),
  vera: face(LILAC, LIGHT, 20, COPPER, { eyes: 14, mouth: 'happy15', earrings: 3, glasses: 1 }),
  roos: face(GREEN, PALE, 26, CHESTNUT, { eyes: 16, mouth: 'happy07', nose: 3, freckles: true, head: 2 }),
  huub: face(BLUE, PALE, 47, SILVER, { eyes: 1, mouth: 'happy14', nose: 6, beard: 2 }),
  // Kuiper & Dochters
  hanneke: face(PEACH, LIGHT, 29, COPPER, { eyes: 20, mouth: 'happy06', earrings: 2, nose: 5 }),
  joy: face(LILAC, BROWN, 24, BLACK, { eyes: 10, mouth: 'happy05', glasses: 1, nose: 2, head: 2 }),
  femke: face(GREEN, LIGHT, 36, COPPER, { eyes: 11, mouth: 'happy10', freckles: true, nose: 5 }),
  piet: face(SAND, LIGHT, 12, SILVER, { eyes: 19, mouth: 'happy15', eyebrows: 3, nose: 6, head: 3 }),
  marta: face(BLUE, PALE, 38, DARK, { eyes: 8, mouth: 'happy04', eyebrows: 10, earrings: 3, head: 4 }),
  ionut: face(SAND, WARM, 22, BLACK, { eyes: 4, mouth: 'happy02', nose: 4, eyebrows: 7 }),
  bram: face(CLAY, LIGHT, 2, BLOND, { beard: 1, eyes: 12, nose: 4, eyebrows: 3, head: 3 }),
  sefa: face(GREEN, WARM, 45, DARK, { eyes: 24, mouth: 'happy01', glasses: 4, nose: 2 }),
  // and its customers
  margaret: face(SAND, PALE, 18, SILVER, { eyes: 6, mouth: 'happy05', earrings: 2, nose: 5, head: 4 }),
  whitcombe: face(BLUE, BROWN, 5, DARK, { eyes: 16, mouth: 'happy07', nose: 2 }),
  dorothy: face(LILAC, PALE, 14, SILVER, { glasses: 5, eyes: 19, mouth: 'happy02', nose: 6, earrings: 2 }),
  bakker: face(GREEN, LIGHT, 7, STEEL, { glasses: 4, eyes: 13, mouth: 'sad03', nose: 6, eyebrows: 1, head: 3 }),
  ada: face(PEACH, DEEP, 42, BLACK, { eyes: 10, mouth: 'happy06', earrings: 1, nose: 4, head: 2 }),
}
