// Version of what `read → segment → extract` yields: raise it when the same page would give other statements,
// so that a build reads pages again that an older version has read.
export const EXTRACTOR = '1'
