// One article as it is written: words as a paper prints them, and beside them what they say, in the form of gold files.

/** Begins an article of a paper; `day` is the day of the paper. */
export function storyOf(paper, day) {
  const held = new Map()
  const relations = new Map()
  const figures = []
  const lines = { title: '', subtitles: [], paragraphs: [] }

  /** Notes a thing, by these words or by its full name; `optional` ones a careful reader may leave out. */
  function note(thing, words, optional = false) {
    const entry = held.get(thing.id) ?? { thing, words: new Set(), optional: true }
    held.set(thing.id, entry)
    entry.words.add(words ?? thing.name)
    entry.optional &&= optional
  }

  /** As the paper calls it: 市教育局 in its own city, 霁川市教育局 elsewhere. */
  const wordsFor = thing => (thing.in?.id === paper.place.id && thing.near) || thing.full || thing.name

  const story = {
    paper,
    day,
    lines,
    /** Words with things among them, which are noted in the paper's words for them. */
    text: (strings, ...parts) => strings.reduce((said, s, i) => said + printed(parts[i - 1]) + s),
    title: (strings, ...parts) => {
      lines.title = story.text(strings, ...parts)
    },
    subtitle: (strings, ...parts) => {
      lines.subtitles.push(story.text(strings, ...parts))
    },
    paragraph: (strings, ...parts) => {
      lines.paragraphs.push(story.text(strings, ...parts))
    },
    note,
    /** Says that a relation holds; the stronger role of two stays, and what is once required is so. */
    tell(type, from, to, props = {}, optional = false) {
      const key = `${type} ${from.id} ${to.id} ${props.title ?? ''}`
      const before = relations.get(key)
      if (before && before.optional <= optional) return
      relations.set(key, { type, from: from.id, to: to.id, props, optional })
    },
    /** What a careful reader may or may not say. */
    maybe(type, from, to, props) {
      for (const end of [from, to]) note(end, undefined, true)
      story.tell(type, from, to, props, true)
    },
    figure(thing, text, value, unit, measure) {
      figures.push({ entity: thing.id, text, value, unit, measure })
      return text
    },
    /** A thing by other words than the paper's usual ones. */
    as(thing, words) {
      note(thing, words)
      return words
    },
    /** An official with the office: 副市长林远 at home, 江城市副市长林远 elsewhere or where `abroad` is told of. */
    official(post, abroad = false) {
      const person = post.holder(day)
      note(person)
      for (const { 0: title, 1: body } of post.seats) {
        note(body)
        story.tell('HOLDS_POSITION', person, body, { title })
        story.maybe('LOCATED_IN', person, body.in ?? body)
      }
      return (post.place.id === paper.place.id && !abroad ? post.words : inFull(post)) + person.name
    },
    /** A place with those around it, up to a county: 东山区城东街道青杨社区; each link is said. */
    nested(place) {
      const chain = []
      for (let p = place; p && !p.id.startsWith('city/'); p = p.in) chain.unshift(p)
      chain.forEach((p, i) => {
        note(p)
        if (i > 0) story.tell('LOCATED_IN', p, chain[i - 1])
      })
      return chain.map(p => p.name).join('')
    },
    /** Somebody took part; the body they speak for may be said to have. */
    attends(post, event, role) {
      story.tell('ATTENDED', post.holder(day), event, { role })
      for (const { 1: body } of post.seats) story.maybe('ATTENDED', body, event, { role })
    },
    /** What is to be read on a page of that paper: an article of gold, entities by number. */
    truth: (id, paper) => truthOf(id, paper, { lines, held, relations, figures, note, maybe: story.maybe }),
  }

  function printed(part) {
    if (part === undefined || typeof part !== 'object') return part ?? ''
    const words = part.type === 'Person' ? part.name : wordsFor(part)
    note(part, words)
    return words
  }
  return story
}

/** The office as papers of other places print it: 江城市副市长, 江城市委书记, 东山区农业农村局局长. */
function inFull({ place, words }) {
  const suffix = place.name.at(-1)
  if (place.type !== 'Place') return place.name + words
  const whole = words.startsWith(suffix) && words !== `${suffix}长`
  return (whole ? place.name.slice(0, -1) : place.name) + words
}

function truthOf(id, paper, { lines, held, relations, figures, note, maybe }) {
  note(paper.body, undefined, true)
  for (const { thing } of [...held.values()])
    for (let place = thing.in; place; place = place.in) {
      note(place, undefined, true)
      maybe('LOCATED_IN', thing, place)
    }
  const numbers = new Map([...held.keys()].map((key, i) => [key, `e${i + 1}`]))
  const entities = [...held.values()].map(({ thing, words, optional }) => ({
    id: numbers.get(thing.id),
    is: thing.id,
    type: thing.type,
    names: [...new Set([thing.name, ...words, ...thing.also])],
    ...(thing.alsoType ? { alsoType: thing.alsoType } : {}),
    ...(optional ? { optional } : {}),
  }))
  const dates = [...held.values()].flatMap(({ thing }) => (thing.date ? [[numbers.get(thing.id), thing.date]] : []))
  return {
    id,
    ...(lines.title ? { title: lines.title } : {}),
    ...(lines.subtitles.length ? { subtitles: lines.subtitles } : {}),
    entities,
    relations: [...relations.values()].map(({ type, from, to, props, optional }) => ({
      type,
      from: numbers.get(from),
      to: to === 'article' ? id : numbers.get(to),
      ...(Object.keys(props).length ? { props } : {}),
      ...(optional ? { optional } : {}),
    })),
    ...(figures.length ? { figures: figures.map(f => ({ ...f, entity: numbers.get(f.entity) })) } : {}),
    ...(dates.length ? { event_dates: Object.fromEntries(dates) } : {}),
  }
}
