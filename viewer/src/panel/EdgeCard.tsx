// The card of a line in the picture: each relation between its two ends, with the sentences.
import { picture, words } from '../app.ts'
import { between } from '../model/between.ts'
import { CloseButton } from './Card.tsx'
import { Evidence } from './Evidence.tsx'

export function EdgeCard({ relation }: { relation: string }) {
  const relations = picture.value.state === 'ready' ? between(picture.value.value, relation) : [relation]
  return (
    <article class="card">
      <header>
        <CloseButton />
        <p class="kind">{words.value.edge}</p>
      </header>
      {relations.map(id => (
        <Evidence key={id} relation={id} named />
      ))}
    </article>
  )
}
