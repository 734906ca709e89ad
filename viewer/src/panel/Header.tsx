// The head of the page: name, search, language.
import { dispatch, view, words } from '../app.ts'
import { speak } from '../state/state.ts'
import { Search } from './Search.tsx'

export function Header() {
  const { title, subtitle, language } = words.value
  return (
    <>
      <h1>
        {title} <small>{subtitle}</small>
      </h1>
      <Search />
      <button type="button" class="language" onClick={() => dispatch(speak(view.value.lang === 'zh' ? 'en' : 'zh'))}>
        {language}
      </button>
    </>
  )
}
