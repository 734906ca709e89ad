// Version of what `read → segment → extract` yields: a build reads pages again that another version has read.
// `npm run build` puts a hash of the sources here, in dist; uncompiled, they are read as they stand.
export const EXTRACTOR: string = 'sources'
