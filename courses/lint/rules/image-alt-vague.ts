import { english } from '../example-pack.ts'
import { rule } from '../rule.ts'
import { filesOf, placeIn } from '../text-places.ts'

const vague =
  /^(?:(?:an? )?(?:image|picture|photo(?:graph)?|figure|drawing|chart|map)|图|图片|照片|插图|示意图|如图)[\s\d.:：]*$|\.(?:png|jpe?g|webp|gif|avif|svg)$/i

const files = { 'media/yard.png': '' }

/** A description describes. That there is one at all is the compiler's matter. */
export const imageAltVague = rule({
  id: 'image-alt-vague',
  severity: 'warning',
  summary: 'The description of a picture says what it shows, not that it is a picture or what its file is called.',
  reason: 'It is all that those get who cannot see the picture.',
  ok: [english('![A yard with a well and two stools](media/yard.png)\n', { files })],
  notOk: [
    { ...english('![Figure 1](media/yard.png)\n', { files }), at: ['modules/01-visit/en.md:11:1'] },
    { ...english('![yard.png](media/yard.png)\n', { files }), at: ['modules/01-visit/en.md:11:1'] },
  ],
  *check(pack) {
    for (const file of filesOf(pack)) {
      for (const image of file.survey?.images ?? []) {
        if (vague.test(image.alt)) yield { place: placeIn(file, image), facts: { alt: image.alt } }
      }
    }
  },
})
