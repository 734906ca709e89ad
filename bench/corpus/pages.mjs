// Pages as they are printed: masthead, three articles, credit; and what is true of them.
import { isoOf, mastheadOf } from './calendar.mjs'
import { issuesOf } from './days.mjs'
import { dice } from './random.mjs'

/**
 * The first pages of the corpus of a seed, in order: `{ path, text, truth }`, where `truth` is what gold files hold, with
 * the thing in the world that each entity `is`. Those of a smaller number are the first of a larger one.
 */
export function* pagesOf(seed, count) {
  const { papers, perPage } = issuesOf(seed)
  let made = 0
  for (let day = 0; ; day++)
    for (const { paper, pages, articles } of papers) {
      const stories = articles(day)
      for (let n = 0; n < pages; n++) {
        if (made++ >= count) return
        yield pageOf(seed, paper, day, n + 1, stories.slice(n * perPage, (n + 1) * perPage))
      }
    }
}

const sections = ['要闻', '综合', '民生', '县域']

function pageOf(seed, paper, day, number, stories) {
  const iso = isoOf(day)
  const name = `${paper.slug}-${iso}-0${number}.txt`
  const draw = dice(seed, 'page', name)
  const printed = draw.chance(50) ? whole : columns(draw.between(20, 30))
  const [editor, proofreader] = [paper.staff(20 + draw.upTo(4)), paper.staff(24 + draw.upTo(4))]
  const text = [
    `${paper.name}　${mastheadOf(day)}　第0${number}版　${sections[number - 1]}`,
    ...stories.map(({ lines }) => [lines.title, ...lines.subtitles, '', ...lines.paragraphs.map(printed)].join('\n')),
    `本版编辑 ${editor.name} 校对 ${proofreader.name}`,
  ]
  const truth = {
    page: name,
    articles: [...stories.map((story, i) => story.truth(`a${i + 1}`, paper)), creditOf(editor, proofreader)],
  }
  return { path: `${iso.slice(0, 4)}/${iso.slice(5, 7)}/${name}`, text: `${text.join('\n\n')}\n`, truth }
}

const whole = paragraph => `　　${paragraph}`

/** Lines of so many characters; what closes a sentence stands at no line's head. */
const columns = width => paragraph =>
  whole(paragraph)
    .match(new RegExp(`.{1,${width}}[，。、；：”）？！]*`, 'gu'))
    .join('\n')

/** Who edited and who read proof is of the page, in no article. */
const creditOf = (editor, proofreader) => ({
  id: 'credit',
  entities: [editor, proofreader].map((person, i) => ({
    id: `e${i + 1}`,
    is: person.id,
    type: 'Person',
    names: [person.name],
  })),
  relations: ['editor', 'proofreader'].map((role, i) => ({
    type: 'WROTE',
    from: `e${i + 1}`,
    to: 'credit',
    props: { role },
    optional: true,
  })),
})
