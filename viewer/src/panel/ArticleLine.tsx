// Where something is printed: newspaper, date, page and headline, as a link into the article.
import type { ArticleRef } from '../../../schema/api.ts'
import type { Span } from '../../../schema/model.ts'
import { dispatch, words } from '../app.ts'
import { read } from '../state/state.ts'

interface ArticleLineProps {
  article: ArticleRef
  /** What to show in it, and the relation that it supports. */
  at?: Span | undefined
  relation?: string
}

export function ArticleLine({ article, at, relation }: ArticleLineProps) {
  const where = [article.publication, article.published, article.source].filter(Boolean).join(' · ')
  return (
    <button type="button" class="link printed" onClick={() => dispatch(read(article.id, at?.start, at?.end, relation))}>
      <span class="quiet">{where}</span>
      <span class="name">{article.title || words.value.untitled}</span>
    </button>
  )
}
