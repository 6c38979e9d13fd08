import type { DemoStory } from './content.ts'
import { benchStory } from './story-bench.ts'
import { benefitStory } from './story-benefit.ts'
import { hedgeStory } from './story-hedge.ts'
import { lampStory } from './story-lamp.ts'
import { passportStory } from './story-passport.ts'
import { storeroomStory } from './story-storeroom.ts'

/** In the order of the demo's first page; the tour walks through the first. */
export const townStories: DemoStory[] = [hedgeStory, benefitStory, passportStory, lampStory, storeroomStory, benchStory]
