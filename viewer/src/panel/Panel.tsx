// The side panel: an article, a card, the sentences of a line, or where to begin.
import { picture, shown, view, words } from '../app.ts'
import { Article } from './Article.tsx'
import { Card } from './Card.tsx'
import { EdgeCard } from './EdgeCard.tsx'
import { NodeLink, Some } from './parts.tsx'

export function Panel() {
  const { selected, reading } = view.value
  // Keys: what is open in one card must not stay open in the next.
  if (reading) return <Article key={reading.article} reading={reading} />
  if (selected?.type === 'node') return <Card key={selected.id} id={selected.id} />
  if (selected) return <EdgeCard key={selected.id} relation={selected.id} />
  return <Home />
}

/** Before anything is chosen: the picture's largest nodes as a list, for those who cannot or would not click at dots. */
function Home() {
  const t = words.value
  const { lang } = view.value
  if (picture.value.state !== 'ready') return null
  const { nodes } = picture.value.value
  const order = [...nodes.id.keys()].filter(at => shown.value.nodes[at])
  order.sort((a, b) => (nodes.mentions[b] ?? 0) - (nodes.mentions[a] ?? 0))
  return (
    <section class="home">
      <p class="quiet">{t.howTo}</p>
      <h2>{t.mostNamed}</h2>
      <Some items={order} first={20}>
        {at => (
          <li key={nodes.id[at]} class="row">
            <NodeLink
              lang={lang}
              node={{ id: nodes.id[at] ?? '', kind: nodes.kind[at] ?? 'Person', name: nodes.name[at] ?? '' }}
            />
            <span class="count">{nodes.mentions[at]}</span>
          </li>
        )}
      </Some>
    </section>
  )
}
