import { care } from './care.ts'
import { education } from './education.ts'
import { housing } from './housing.ts'
import { municipality } from './municipality.ts'
import { shop } from './shop.ts'
import type { SectorTemplate } from './template.ts'

/** What a first start can begin with. */
export const sectorTemplates: SectorTemplate[] = [municipality, care, education, housing, shop]
