// What the package exports.
export * from '../schema/gazetteer.ts'
export * from '../schema/model.ts'
export * from '../schema/ontology.ts'
export { type BuildOptions, type BuildReport, build } from './build/index.ts'
export { toGraphology } from './export/graphology.ts'
export { gazetteerFrom, gazetteerOf } from './gazetteer.ts'
export { graphOf, type ReadingOptions, understand } from './pipeline.ts'
export { type GoldPage, goldFrom, type ScoreError, type Scores, score } from './score.ts'
export { type AppOptions, createApp } from './server/app.ts'
export { openStore } from './store/open.ts'
export { save } from './store/save.ts'
export {
  type Changes,
  LimitError,
  type Params,
  type QueryLimits,
  type Row,
  type Store,
  StoreError,
  type Value,
} from './store/store.ts'
