// What the package exports.
export * from '../schema/model.ts'
export * from '../schema/ontology.ts'
export { toGraphology } from './export/graphology.ts'
export { graphOf, understand } from './pipeline.ts'
export { type AppOptions, createApp } from './server/app.ts'
export { openStore } from './store/open.ts'
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
